/** Types about principals, buckets, databases and functions. Columns: `DetectionRow`. */
export const IDENTITY_ROWS = `
Discovery:IAMUser/AnomalousBehavior | =TTPs/Discovery/IAMUser-AnomalousBehavior | LOW | accessKey | api | called discovery APIs in an unusual way
InitialAccess:IAMUser/AnomalousBehavior | =TTPs/Initial Access/IAMUser-AnomalousBehavior | MEDIUM | accessKey | api | called APIs of first access in an unusual way
CredentialAccess:IAMUser/AnomalousBehavior | =TTPs/Credential Access/IAMUser-AnomalousBehavior | MEDIUM | accessKey | api | read credentials in an unusual way
DefenseEvasion:IAMUser/AnomalousBehavior | =TTPs/Defense Evasion/IAMUser-AnomalousBehavior | MEDIUM | accessKey | api | changed defences in an unusual way
Persistence:IAMUser/AnomalousBehavior | =TTPs/Persistence/IAMUser-AnomalousBehavior | MEDIUM | accessKey | api | called APIs that keep access in an unusual way
PrivilegeEscalation:IAMUser/AnomalousBehavior | =TTPs/Privilege Escalation/IAMUser-AnomalousBehavior | MEDIUM | accessKey | api | called APIs that widen permissions in an unusual way
Impact:IAMUser/AnomalousBehavior | =TTPs/Impact/IAMUser-AnomalousBehavior | HIGH | accessKey | api | called destructive APIs in an unusual way
Exfiltration:IAMUser/AnomalousBehavior | =TTPs/Exfiltration/IAMUser-AnomalousBehavior | HIGH | accessKey | api | called APIs that copy data out in an unusual way
PenTest:IAMUser/KaliLinux | =TTPs/PenTest:IAMUser/KaliLinux | MEDIUM | accessKey | api | called APIs from Kali Linux
Policy:IAMUser/RootCredentialUsage | TTPs | LOW | accessKey | api | used the root user
Recon:IAMUser/MaliciousIPCaller | TTPs/Discovery | MEDIUM | accessKey | api | called discovery APIs from a known bad address
Recon:IAMUser/MaliciousIPCaller.Custom | TTPs/Discovery | MEDIUM | accessKey | api | called discovery APIs from an address of our own threat list
Recon:IAMUser/TorIPCaller | TTPs/Discovery | MEDIUM | accessKey | api | called discovery APIs from a Tor exit
Stealth:IAMUser/CloudTrailLoggingDisabled | TTPs/Defense Evasion | LOW | accessKey | api | stopped a trail
Stealth:IAMUser/PasswordPolicyChange | TTPs/Defense Evasion | LOW | accessKey | api | weakened the password policy
UnauthorizedAccess:IAMUser/ConsoleLoginSuccess.B | TTPs | MEDIUM | accessKey | api | signed in to the console from several places
UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.InsideAWS | Effects/Data Exfiltration | HIGH | accessKey | api | used credentials of an instance from another account
UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS | Effects/Data Exfiltration | HIGH | accessKey | api | used credentials of an instance from outside AWS
UnauthorizedAccess:IAMUser/MaliciousIPCaller | TTPs | MEDIUM | accessKey | api | called APIs from a known bad address
UnauthorizedAccess:IAMUser/MaliciousIPCaller.Custom | TTPs | MEDIUM | accessKey | api | called APIs from an address of our own threat list
UnauthorizedAccess:IAMUser/TorIPCaller | TTPs/Command and Control | MEDIUM | accessKey | api | called APIs from a Tor exit
Discovery:S3/AnomalousBehavior | TTPs | LOW | bucket | api | was listed in an unusual way
Discovery:S3/MaliciousIPCaller | TTPs | HIGH | bucket | api | was listed from a known bad address
Discovery:S3/TorIPCaller | TTPs | MEDIUM | bucket | api | was listed from a Tor exit
Exfiltration:S3/AnomalousBehavior | TTPs | HIGH | bucket | api | was read in an unusual way
Exfiltration:S3/MaliciousIPCaller | TTPs | HIGH | bucket | api | was read from a known bad address
Impact:S3/AnomalousBehavior.Delete | TTPs | HIGH | bucket | api | lost objects in an unusual way
Impact:S3/AnomalousBehavior.Permission | TTPs | HIGH | bucket | api | had its permissions changed in an unusual way
Impact:S3/AnomalousBehavior.Write | TTPs | MEDIUM | bucket | api | was written in an unusual way
PenTest:S3/KaliLinux | TTPs | MEDIUM | bucket | api | was called from Kali Linux
Policy:S3/AccountBlockPublicAccessDisabled | TTPs | LOW | bucket | api | lost the account-wide block of public access
Policy:S3/BucketAnonymousAccessGranted | TTPs | HIGH | bucket | api | was opened to anyone
Policy:S3/BucketBlockPublicAccessDisabled | Effects/Data Exposure | LOW | bucket | api | lost its block of public access
Policy:S3/BucketPublicAccessGranted | TTPs | HIGH | bucket | api | was opened to every AWS user
Stealth:S3/ServerAccessLoggingDisabled | TTPs/Defense Evasion | LOW | bucket | api | stopped logging access
UnauthorizedAccess:S3/TorIPCaller | TTPs | HIGH | bucket | api | was called from a Tor exit
Object:S3/MaliciousFile | TTPs/Object | HIGH | object | file | is a malicious file
CredentialAccess:RDS/AnomalousBehavior.FailedLogin | TTPs/Credential Access | LOW | database | login | failed sign-ins that are unusual
CredentialAccess:RDS/AnomalousBehavior.SuccessfulLogin | TTPs/Credential Access | MEDIUM | database | login | a sign-in that is unusual
CredentialAccess:RDS/AnomalousBehavior.SuccessfulBruteForce | TTPs/Credential Access | HIGH | database | login | a sign-in after many failed ones
CredentialAccess:RDS/MaliciousIPCaller.FailedLogin | TTPs/Credential Access | MEDIUM | database | login | failed sign-ins from a known bad address
CredentialAccess:RDS/MaliciousIPCaller.SuccessfulLogin | TTPs/Credential Access | HIGH | database | login | a sign-in from a known bad address
Discovery:RDS/MaliciousIPCaller | =TTPs/Discovery/RDS-MaliciousIPCaller | MEDIUM | database | login | probes from a known bad address
Backdoor:Lambda/C&CActivity.B | TTPs/Command and Control | HIGH | function | outbound | connected to an address of a command and control server
Trojan:Lambda/BlackholeTraffic | TTPs/Command and Control | MEDIUM | function | outbound | connected to a black hole address
Trojan:Lambda/DropPoint | Effects/Data Exfiltration | MEDIUM | function | outbound | connected to a host known to hold stolen data
UnauthorizedAccess:Lambda/MaliciousIPCaller.Custom | TTPs/Command and Control | MEDIUM | function | outbound | connected to an address of our own threat list
UnauthorizedAccess:Lambda/TorClient | Effects/Resource Consumption | HIGH | function | outbound | connected to Tor as a client
AttackSequence:IAM/CompromisedCredentials | =TTPs/AttackSequence:IAM/CompromisedCredentials | CRITICAL | accessKey | sequence | been used in several steps of one attack
AttackSequence:S3/CompromisedData | =TTPs/AttackSequence:S3/CompromisedData | CRITICAL | bucket | sequence | been part of several steps of one attack
`;
