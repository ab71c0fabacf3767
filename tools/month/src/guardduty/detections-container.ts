/** Types of EKS audit logs and of Runtime Monitoring. Columns: `DetectionRow`. */
export const CONTAINER_ROWS = `
Discovery:Kubernetes/AnomalousBehavior.PermissionChecked | =TTPs/AnomalousBehavior/Discovery:Kubernetes-PermissionChecked | LOW | cluster | kubernetes | a user that checked its permissions in an unusual way
Discovery:Kubernetes/SuccessfulAnonymousAccess | TTPs/Discovery | MEDIUM | cluster | kubernetes | answered an anonymous user
CredentialAccess:Kubernetes/AnomalousBehavior.SecretsAccessed | =TTPs/AnomalousBehavior/CredentialAccess:Kubernetes-SecretsAccessed | MEDIUM | cluster | kubernetes | a user that read secrets in an unusual way
Execution:Kubernetes/AnomalousBehavior.ExecInPod | =TTPs/AnomalousBehavior/Execution:Kubernetes-ExecInPod | MEDIUM | cluster | kubernetes | a command run in a pod in an unusual way
Execution:Kubernetes/AnomalousBehavior.WorkloadDeployed | =TTPs/AnomalousBehavior/Execution:Kubernetes-WorkloadDeployed | LOW | cluster | kubernetes | a workload deployed in an unusual way
Execution:Kubernetes/ExecInKubeSystemPod | TTPs/Execution | MEDIUM | cluster | kubernetes | a command run in a pod of kube-system
Persistence:Kubernetes/AnomalousBehavior.WorkloadDeployed!ContainerWithSensitiveMount | =TTPs/AnomalousBehavior/Persistence:Kubernetes-WorkloadDeployed!ContainerWithSensitiveMount | HIGH | cluster | kubernetes | an unusual workload with a sensitive host path
Policy:Kubernetes/AdminAccessToDefaultServiceAccount | Software and Configuration Checks/AWS Security Best Practices | HIGH | cluster | kubernetes | given admin rights to the default service account
Policy:Kubernetes/AnonymousAccessGranted | Software and Configuration Checks/AWS Security Best Practices | HIGH | cluster | kubernetes | given rights to anonymous users
PrivilegeEscalation:Kubernetes/AnomalousBehavior.RoleBindingCreated | =TTPs/AnomalousBehavior/PrivilegeEscalation:Kubernetes-RoleBindingCreated | MEDIUM | cluster | kubernetes | a role binding made in an unusual way
PrivilegeEscalation:Kubernetes/AnomalousBehavior.WorkloadDeployed!PrivilegedContainer | =TTPs/AnomalousBehavior/PrivilegeEscalation:Kubernetes-WorkloadDeployed!PrivilegedContainer | HIGH | cluster | kubernetes | an unusual workload with a privileged container
Backdoor:Runtime/C&CActivity.B!DNS | TTPs/Command and Control | HIGH | container | dns | asked for a domain of a command and control server
CryptoCurrency:Runtime/BitcoinTool.B | TTPs/Command and Control | HIGH | container | outbound | connected to an address tied to cryptocurrency
CryptoCurrency:Runtime/BitcoinTool.B!DNS | TTPs/Command and Control | HIGH | container | dns | asked for a domain tied to cryptocurrency
DefenseEvasion:Runtime/FilelessExecution | TTPs/Defense Evasion | MEDIUM | container | process | run a process from memory
DefenseEvasion:Runtime/KernelModuleLoaded | TTPs/Defense Evasion | HIGH | instance | process | loaded a kernel module
DefenseEvasion:Runtime/ProcessInjection.Proc | TTPs/Defense Evasion | HIGH | container | process | written into another process through proc
DefenseEvasion:Runtime/ProcessInjection.Ptrace | TTPs/Defense Evasion | MEDIUM | container | process | written into another process through ptrace
DefenseEvasion:Runtime/PtraceAntiDebugging | TTPs/DefenseEvasion | LOW | container | process | used ptrace against debuggers
DefenseEvasion:Runtime/SuspiciousCommand | TTPs/DefenseEvasion | HIGH | instance | process | run a command that switches off a defence
Discovery:Runtime/SuspiciousCommand | TTPs/Discovery | LOW | container | process | run a command that looks around
Execution:Runtime/MaliciousFileExecuted | TTPs/Execution | HIGH | instance | process | run a file known to be malicious
Execution:Runtime/NewBinaryExecuted | TTPs/Execution | MEDIUM | container | process | run a binary made after its start
Execution:Runtime/NewLibraryLoaded | TTPs/Execution | MEDIUM | container | process | loaded a library made after its start
Execution:Runtime/ReverseShell | TTPs/Execution | HIGH | container | process | opened a reverse shell
Execution:Runtime/SuspiciousCommand | TTPs/Execution | MEDIUM | container | process | run a command that is a sign of compromise
Execution:Runtime/SuspiciousShellCreated | TTPs/Execution | LOW | container | process | started a shell from a network service
Execution:Runtime/SuspiciousTool | TTPs/Execution | LOW | container | process | run a tool of penetration tests
Impact:Runtime/CryptoMinerExecuted | TTPs/Impact | HIGH | container | process | run a miner
Impact:Runtime/MaliciousDomainRequest.Reputation | TTPs/Impact | HIGH | container | dns | asked for a domain known to be malicious
PrivilegeEscalation:Runtime/CGroupsReleaseAgentModified | TTPs/Privilege Escalation | HIGH | container | process | changed the release agent of a cgroup
PrivilegeEscalation:Runtime/ContainerMountsHostDirectory | TTPs/Privilege Escalation | MEDIUM | container | process | mounted a directory of the host
PrivilegeEscalation:Runtime/DockerSocketAccessed | TTPs/Privilege Escalation | MEDIUM | container | process | spoken to the Docker socket
PrivilegeEscalation:Runtime/ElevationToRoot | TTPs/Privilege Escalation | MEDIUM | instance | process | raised a process to root
PrivilegeEscalation:Runtime/RuncContainerEscape | TTPs/Privilege Escalation | HIGH | container | process | tried to leave its container through runC
PrivilegeEscalation:Runtime/UserfaultfdUsage | TTPs/Privilege Escalation | MEDIUM | container | process | used userfaultfd
AttackSequence:EKS/CompromisedCluster | =TTPs/AttackSequence:EKS/CompromisedCluster | CRITICAL | cluster | sequence | been part of several steps of one attack
`;
