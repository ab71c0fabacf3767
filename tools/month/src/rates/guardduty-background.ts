/**
 * The harmless GuardDuty findings of a month, per 28,000 distinct ones. Columns: type; severity; how many; where
 * (`places.ts`); when (`clock.ts`); source or assumption. Nobody publishes rates per type; what is published is which
 * types are common and which harmless causes they have, and each row says which of them it leans on:
 *   noise  AWS's guidance names this type as usual noise and shows how to suppress it (GuardDuty User Guide, "Suppression
 *          rules": port probes, SSH guessing at bastions, port scans by assessment tools, credentials that leave through
 *          an on-premises gateway, Tor and mining on purpose); the number is an assumption
 *   cause  the page of the type names a harmless cause; the number is an assumption
 *   guess  number and cause are assumptions
 * Order of size: guesses at passwords and port probes are most of what a public address sees; new binaries in containers
 * are next (public finding of a CI runner: cruxstack/aws-securityhubv2-bot, fixtures); anomalies of principals come in
 * tens a month over hundreds of accounts; types that name an outcome of compromise come in ones or tens, from exercises,
 * security tools, resolvers that ask on behalf of others and teams that work with blockchains.
 */
export const GUARDDUTY_BACKGROUND = `
Recon:EC2/PortProbeUnprotectedPort | LOW | 7412 | internet | steady | noise
Recon:EC2/PortProbeUnprotectedPort | HIGH | 26 | internet | steady | cause: high where the probed port is Elasticsearch's
UnauthorizedAccess:EC2/SSHBruteForce | LOW | 4800 | internet | steady | noise
UnauthorizedAccess:EC2/SSHBruteForce | HIGH | 8 | scanners | nightly | cause: high where our host is the source; scanners, configuration tools
UnauthorizedAccess:EC2/RDPBruteForce | LOW | 1400 | windows | steady | noise
Impact:EC2/WinRMBruteForce | LOW | 60 | windows | steady | guess
Discovery:IAMUser/AnomalousBehavior | LOW | 950 | people | office | guess: new staff, new tools
Discovery:S3/AnomalousBehavior | LOW | 720 | buckets | office | guess
Policy:IAMUser/RootCredentialUsage | LOW | 190 | anywhere | office | guess: account set-up and billing tasks
Stealth:S3/ServerAccessLoggingDisabled | LOW | 130 | buckets | office | guess
Stealth:IAMUser/CloudTrailLoggingDisabled | LOW | 11 | pipelines | office | guess: trails replaced by an organisation trail
Stealth:IAMUser/PasswordPolicyChange | LOW | 50 | anywhere | office | guess
Policy:S3/BucketBlockPublicAccessDisabled | LOW | 230 | buckets | office | guess
Policy:S3/AccountBlockPublicAccessDisabled | LOW | 18 | anywhere | office | guess
Policy:S3/BucketAnonymousAccessGranted | HIGH | 12 | buckets | office | guess: public web assets
Policy:S3/BucketPublicAccessGranted | HIGH | 14 | buckets | office | guess
Impact:EC2/SuspiciousDomainRequest.Reputation | LOW | 460 | anywhere | steady | cause: low reputation is often a young domain
Impact:EC2/AbusedDomainRequest.Reputation | MEDIUM | 320 | anywhere | steady | cause: abused domains are free hosting and dynamic DNS
Impact:EC2/MaliciousDomainRequest.Reputation | HIGH | 34 | resolvers | steady | guess: mail gateways and link checkers ask for bad domains
Impact:EC2/BitcoinDomainRequest.Reputation | HIGH | 22 | ledgers | steady | cause: blockchain work
Discovery:Kubernetes/AnomalousBehavior.PermissionChecked | LOW | 340 | clusters | office | guess
Execution:Kubernetes/AnomalousBehavior.WorkloadDeployed | LOW | 310 | clusters | office | guess: new services
CredentialAccess:RDS/AnomalousBehavior.FailedLogin | LOW | 500 | databases | steady | guess: rotated passwords
CredentialAccess:RDS/AnomalousBehavior.SuccessfulLogin | LOW | 260 | databases | office | cause: low where only the address or application is new
CredentialAccess:RDS/AnomalousBehavior.SuccessfulLogin | MEDIUM | 54 | databases | office | cause: variable
CredentialAccess:RDS/AnomalousBehavior.SuccessfulBruteForce | HIGH | 2 | databases | office | guess: a job with an old password, then the new one
CredentialAccess:RDS/MaliciousIPCaller.FailedLogin | MEDIUM | 90 | databases | steady | guess: public databases
CredentialAccess:RDS/MaliciousIPCaller.SuccessfulLogin | HIGH | 1 | databases | office | guess: a listed carrier address
Discovery:RDS/MaliciousIPCaller | MEDIUM | 130 | databases | steady | cause: scans of public databases
Discovery:Runtime/SuspiciousCommand | LOW | 330 | builds | office | guess
Execution:Runtime/SuspiciousShellCreated | LOW | 150 | builds | office | guess
Execution:Runtime/SuspiciousTool | LOW | 110 | builds | office | cause: low for tools of two uses
Execution:Runtime/SuspiciousTool | HIGH | 4 | labs | office | cause: high for tools of attack only; exercises
DefenseEvasion:Runtime/PtraceAntiDebugging | LOW | 120 | builds | office | guess: language runtimes
DefenseEvasion:Runtime/SuspiciousCommand | MEDIUM | 38 | nodes | office | cause: variable; set-up scripts change firewalls
DefenseEvasion:Runtime/SuspiciousCommand | HIGH | 3 | nodes | office | cause: variable
Execution:Runtime/NewBinaryExecuted | MEDIUM | 3000 | builds | office | noise; public finding of a CI runner
Execution:Runtime/NewLibraryLoaded | MEDIUM | 460 | builds | office | guess: native packages
PrivilegeEscalation:Runtime/ContainerMountsHostDirectory | MEDIUM | 820 | nodes | steady | guess; public finding of a CI runner; node agents
PrivilegeEscalation:Runtime/DockerSocketAccessed | MEDIUM | 260 | builds | office | cause: containers that build or watch containers
PrivilegeEscalation:Runtime/ElevationToRoot | MEDIUM | 160 | builds | office | guess
PrivilegeEscalation:Runtime/UserfaultfdUsage | MEDIUM | 18 | nodes | steady | guess: live migration
PrivilegeEscalation:Runtime/CGroupsReleaseAgentModified | HIGH | 1 | labs | office | guess: exercises
PrivilegeEscalation:Runtime/RuncContainerEscape | HIGH | 2 | builds | office | guess: containers in containers
DefenseEvasion:Runtime/FilelessExecution | MEDIUM | 210 | nodes | steady | guess: runC and language runtimes start from memory
DefenseEvasion:Runtime/ProcessInjection.Ptrace | MEDIUM | 44 | people | office | guess: debuggers
DefenseEvasion:Runtime/ProcessInjection.Proc | HIGH | 3 | people | office | guess: profilers
DefenseEvasion:Runtime/KernelModuleLoaded | HIGH | 30 | nodes | nightly | guess: storage and security agents
Execution:Runtime/SuspiciousCommand | MEDIUM | 70 | builds | office | guess
Execution:Runtime/ReverseShell | HIGH | 3 | labs | office | guess: exercises, remote debugging
Execution:Runtime/MaliciousFileExecuted | HIGH | 2 | labs | office | guess: exercises
Impact:Runtime/CryptoMinerExecuted | HIGH | 2 | ledgers | office | guess: tests of a ledger team
Impact:Runtime/MaliciousDomainRequest.Reputation | HIGH | 7 | builds | office | guess: dependency checkers
CryptoCurrency:Runtime/BitcoinTool.B!DNS | HIGH | 8 | ledgers | steady | cause: blockchain work
Backdoor:Runtime/C&CActivity.B!DNS | HIGH | 2 | builds | office | guess: a sinkholed name in a test
Behavior:EC2/NetworkPortUnusual | MEDIUM | 880 | anywhere | steady | guess: changed services
Behavior:EC2/TrafficVolumeUnusual | MEDIUM | 360 | anywhere | nightly | guess: backups, migrations
DefenseEvasion:EC2/UnusualDNSResolver | MEDIUM | 400 | anywhere | steady | guess: fixed resolvers
DefenseEvasion:EC2/UnusualDoHActivity | MEDIUM | 150 | anywhere | steady | guess
DefenseEvasion:EC2/UnusualDoTActivity | MEDIUM | 55 | anywhere | steady | guess
Recon:EC2/Portscan | MEDIUM | 150 | scanners | nightly | noise
Recon:EC2/PortProbeEMRUnprotectedPort | HIGH | 3 | buckets | steady | guess
Impact:EC2/PortSweep | HIGH | 14 | scanners | nightly | cause: scanners
Backdoor:EC2/DenialOfService.Tcp | HIGH | 5 | internet | office | guess: load tests
Backdoor:EC2/Spambot | MEDIUM | 9 | outlets | steady | cause: mail relays
Backdoor:EC2/C&CActivity.B | HIGH | 3 | resolvers | steady | guess: research of the security team
Backdoor:EC2/C&CActivity.B!DNS | HIGH | 9 | resolvers | steady | cause: resolvers that ask for others
Trojan:EC2/BlackholeTraffic | MEDIUM | 44 | anywhere | steady | guess
Trojan:EC2/BlackholeTraffic!DNS | MEDIUM | 30 | anywhere | steady | guess
Trojan:EC2/DGADomainRequest.C!DNS | HIGH | 8 | resolvers | steady | guess: content networks with odd names
Trojan:EC2/DriveBySourceTraffic!DNS | HIGH | 3 | resolvers | office | guess
Trojan:EC2/PhishingDomainRequest!DNS | HIGH | 10 | resolvers | office | guess: link checkers
Trojan:EC2/DNSDataExfiltration | HIGH | 2 | resolvers | steady | guess: products that tunnel look-ups in DNS
Trojan:EC2/DropPoint | MEDIUM | 2 | anywhere | steady | guess
UnauthorizedAccess:EC2/MaliciousIPCaller.Custom | MEDIUM | 180 | anywhere | steady | guess: broad threat lists
UnauthorizedAccess:EC2/MetadataDNSRebind | HIGH | 3 | outlets | steady | cause: own DNS names for the metadata address
UnauthorizedAccess:EC2/TorClient | HIGH | 7 | people | office | noise
UnauthorizedAccess:EC2/TorRelay | HIGH | 1 | labs | steady | noise
CryptoCurrency:EC2/BitcoinTool.B | HIGH | 16 | ledgers | steady | noise
CryptoCurrency:EC2/BitcoinTool.B!DNS | HIGH | 24 | ledgers | steady | noise
Execution:EC2/MaliciousFile | HIGH | 4 | labs | nightly | guess: test files, quarantine folders
Execution:EC2/SuspiciousFile | MEDIUM | 14 | people | nightly | cause: tools of two uses
Object:S3/MaliciousFile | HIGH | 46 | uploads | steady | guess: uploads of customers
InitialAccess:IAMUser/AnomalousBehavior | MEDIUM | 62 | people | office | guess
CredentialAccess:IAMUser/AnomalousBehavior | MEDIUM | 34 | pipelines | office | guess
DefenseEvasion:IAMUser/AnomalousBehavior | MEDIUM | 20 | pipelines | office | guess
Persistence:IAMUser/AnomalousBehavior | MEDIUM | 38 | pipelines | office | guess: Terraform in a new Region
PrivilegeEscalation:IAMUser/AnomalousBehavior | MEDIUM | 26 | pipelines | office | guess
Impact:IAMUser/AnomalousBehavior | HIGH | 20 | pipelines | office | guess: accounts taken down
Exfiltration:IAMUser/AnomalousBehavior | HIGH | 14 | buckets | office | guess: migrations
Recon:IAMUser/MaliciousIPCaller | MEDIUM | 12 | people | office | guess: listed carrier addresses
Recon:IAMUser/MaliciousIPCaller.Custom | MEDIUM | 24 | people | office | guess
Recon:IAMUser/TorIPCaller | MEDIUM | 2 | people | office | guess
UnauthorizedAccess:IAMUser/MaliciousIPCaller | MEDIUM | 11 | people | office | guess
UnauthorizedAccess:IAMUser/MaliciousIPCaller.Custom | MEDIUM | 30 | people | office | guess
UnauthorizedAccess:IAMUser/TorIPCaller | MEDIUM | 3 | people | office | guess: staff with privacy tools
UnauthorizedAccess:IAMUser/ConsoleLoginSuccess.B | MEDIUM | 70 | people | office | guess: travel, VPN
UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.InsideAWS | MEDIUM | 36 | pipelines | steady | cause: medium where the other account is ours
UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.InsideAWS | HIGH | 3 | pipelines | steady | cause: an account of a supplier
UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS | HIGH | 6 | outlets | steady | noise
PenTest:IAMUser/KaliLinux | MEDIUM | 8 | labs | office | guess: exercises
PenTest:S3/KaliLinux | MEDIUM | 2 | labs | office | guess: exercises
Impact:S3/AnomalousBehavior.Write | MEDIUM | 110 | buckets | office | guess
Impact:S3/AnomalousBehavior.Delete | HIGH | 18 | buckets | office | guess: clean-up jobs
Impact:S3/AnomalousBehavior.Permission | HIGH | 11 | buckets | office | guess
Exfiltration:S3/AnomalousBehavior | HIGH | 24 | buckets | office | guess: analysts, migrations
Exfiltration:S3/MaliciousIPCaller | HIGH | 3 | buckets | steady | guess: public buckets
Discovery:S3/MaliciousIPCaller | HIGH | 9 | buckets | steady | guess: public buckets
Discovery:S3/TorIPCaller | MEDIUM | 4 | buckets | steady | guess: public buckets
UnauthorizedAccess:S3/TorIPCaller | HIGH | 2 | buckets | steady | guess: public buckets
Discovery:Kubernetes/SuccessfulAnonymousAccess | MEDIUM | 32 | clusters | steady | cause: health checks
CredentialAccess:Kubernetes/AnomalousBehavior.SecretsAccessed | MEDIUM | 90 | clusters | office | guess
Execution:Kubernetes/ExecInKubeSystemPod | MEDIUM | 120 | clusters | office | cause: operators
Execution:Kubernetes/AnomalousBehavior.ExecInPod | MEDIUM | 150 | clusters | office | guess: debugging
PrivilegeEscalation:Kubernetes/AnomalousBehavior.RoleBindingCreated | MEDIUM | 56 | clusters | office | guess
PrivilegeEscalation:Kubernetes/AnomalousBehavior.WorkloadDeployed!PrivilegedContainer | HIGH | 26 | clusters | office | cause: node agents
Persistence:Kubernetes/AnomalousBehavior.WorkloadDeployed!ContainerWithSensitiveMount | HIGH | 22 | clusters | office | cause: node agents
Policy:Kubernetes/AdminAccessToDefaultServiceAccount | HIGH | 16 | clusters | office | guess: charts with broad roles
Policy:Kubernetes/AnonymousAccessGranted | HIGH | 3 | clusters | office | guess
Backdoor:Lambda/C&CActivity.B | HIGH | 1 | functions | steady | guess: a shared address
Trojan:Lambda/BlackholeTraffic | MEDIUM | 5 | functions | steady | guess
UnauthorizedAccess:Lambda/MaliciousIPCaller.Custom | MEDIUM | 24 | functions | steady | guess
UnauthorizedAccess:Lambda/TorClient | HIGH | 1 | functions | steady | guess
Trojan:Lambda/DropPoint | MEDIUM | 1 | functions | steady | guess: a shared address
CryptoCurrency:Runtime/BitcoinTool.B | HIGH | 5 | ledgers | steady | cause: blockchain work
AttackSequence:IAM/CompromisedCredentials | CRITICAL | 1 | pipelines | office | guess: a new deployment tool with broad rights
AttackSequence:S3/CompromisedData | CRITICAL | 1 | buckets | office | guess: a migration that copies and deletes
AttackSequence:EKS/CompromisedCluster | CRITICAL | 1 | clusters | office | guess: an operator at work on a broken node
`;
