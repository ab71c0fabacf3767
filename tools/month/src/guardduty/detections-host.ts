/** Types about EC2 hosts, from flow logs, DNS logs and malware scans. Columns: `DetectionRow`. */
export const HOST_ROWS = `
Recon:EC2/PortProbeUnprotectedPort | TTPs/Discovery | LOW | instance | probe | a port open to the internet that scanners probe
Recon:EC2/PortProbeEMRUnprotectedPort | TTPs/Discovery | HIGH | instance | probe | an EMR port open to the internet that scanners probe
Recon:EC2/Portscan | TTPs/Discovery | MEDIUM | instance | outbound | scanned ports of another host
UnauthorizedAccess:EC2/SSHBruteForce | TTPs/Initial Access | LOW | instance | inbound | SSH passwords guessed from outside
UnauthorizedAccess:EC2/RDPBruteForce | TTPs/Initial Access | LOW | instance | inbound | RDP passwords guessed from outside
Impact:EC2/WinRMBruteForce | TTPs/Impact | LOW | instance | inbound | WinRM passwords guessed
Impact:EC2/PortSweep | TTPs/Impact | HIGH | instance | outbound | swept one port over many hosts
Impact:EC2/SuspiciousDomainRequest.Reputation | TTPs | LOW | instance | dns | asked for a domain of low reputation
Impact:EC2/AbusedDomainRequest.Reputation | TTPs | MEDIUM | instance | dns | asked for a domain known to be abused
Impact:EC2/MaliciousDomainRequest.Reputation | TTPs | HIGH | instance | dns | asked for a domain known to be malicious
Impact:EC2/BitcoinDomainRequest.Reputation | TTPs | HIGH | instance | dns | asked for a domain of low reputation tied to cryptocurrency
Behavior:EC2/NetworkPortUnusual | Unusual Behaviors/VM | MEDIUM | instance | outbound | spoken on a server port it never used
Behavior:EC2/TrafficVolumeUnusual | Unusual Behaviors/VM | MEDIUM | instance | outbound | sent far more traffic than usual
DefenseEvasion:EC2/UnusualDNSResolver | =TTPs/DefenseEvasion/EC2:Unusual-DNS-Resolver | MEDIUM | instance | outbound | used a DNS resolver it never used
DefenseEvasion:EC2/UnusualDoHActivity | =TTPs/DefenseEvasion/EC2:Unusual-DoH-Activity | MEDIUM | instance | outbound | used DNS over HTTPS
DefenseEvasion:EC2/UnusualDoTActivity | =TTPs/DefenseEvasion/EC2:Unusual-DoT-Activity | MEDIUM | instance | outbound | used DNS over TLS
Backdoor:EC2/C&CActivity.B | TTPs/Command and Control | HIGH | instance | outbound | connected to an address of a command and control server
Backdoor:EC2/C&CActivity.B!DNS | TTPs/Command and Control | HIGH | instance | dns | asked for a domain of a command and control server
Backdoor:EC2/DenialOfService.Tcp | TTPs/Command and Control | HIGH | instance | outbound | sent what looks like a TCP flood
Backdoor:EC2/Spambot | TTPs/Command and Control | MEDIUM | instance | outbound | spoken SMTP to many remote hosts
CryptoCurrency:EC2/BitcoinTool.B | TTPs/Command and Control | HIGH | instance | outbound | connected to an address tied to cryptocurrency
CryptoCurrency:EC2/BitcoinTool.B!DNS | TTPs/Command and Control | HIGH | instance | dns | asked for a domain tied to cryptocurrency
Trojan:EC2/BlackholeTraffic | TTPs/Command and Control | MEDIUM | instance | outbound | connected to a black hole address
Trojan:EC2/BlackholeTraffic!DNS | TTPs/Command and Control | MEDIUM | instance | dns | asked for a domain that leads to a black hole
Trojan:EC2/DGADomainRequest.C!DNS | TTPs/Command and Control | HIGH | instance | dns | asked for domains that look made by an algorithm
Trojan:EC2/DNSDataExfiltration | TTPs/Command and Control | HIGH | instance | dns | sent data out inside DNS questions
Trojan:EC2/DriveBySourceTraffic!DNS | TTPs/Initial Access | HIGH | instance | dns | asked for a domain of drive-by downloads
Trojan:EC2/DropPoint | Effects/Data Exfiltration | MEDIUM | instance | outbound | connected to a host known to hold stolen data
Trojan:EC2/DropPoint!DNS | Effects/Data Exfiltration | MEDIUM | instance | dns | asked for a host known to hold stolen data
Trojan:EC2/PhishingDomainRequest!DNS | TTPs/Command and Control | HIGH | instance | dns | asked for a phishing domain
UnauthorizedAccess:EC2/MaliciousIPCaller.Custom | TTPs/Command and Control | MEDIUM | instance | outbound | connected to an address of our own threat list
UnauthorizedAccess:EC2/MetadataDNSRebind | TTPs | HIGH | instance | dns | asked for a domain that resolves to the metadata service
UnauthorizedAccess:EC2/TorClient | Effects/Resource Consumption | HIGH | instance | outbound | connected to Tor as a client
UnauthorizedAccess:EC2/TorRelay | Effects/Resource Consumption | HIGH | instance | outbound | connected to Tor as a relay
Execution:EC2/MaliciousFile | TTPs/Execution | HIGH | instance | file | a malicious file on a volume
Execution:EC2/SuspiciousFile | TTPs/Execution | MEDIUM | instance | file | a suspicious file on a volume
`;
