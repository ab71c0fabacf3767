/**
 * Macie. Columns: type; ASFF category; severity; weight; title.
 * Source of types and categories: Amazon Macie User Guide, "Types of findings" and "Integration with Security Hub".
 * Source of severities: "Severity scoring": credentials HIGH, others by how many; policy types as listed. Weights: assumption.
 */
export const MACIE = `
SensitiveData:S3Object/Personal | Sensitive Data Identifications/PII | MEDIUM | 3000 | The S3 object contains personal information
SensitiveData:S3Object/Personal | Sensitive Data Identifications/PII | HIGH | 620 | The S3 object contains personal information
SensitiveData:S3Object/Personal | Sensitive Data Identifications/PII | LOW | 500 | The S3 object contains personal information
SensitiveData:S3Object/Financial | Sensitive Data Identifications/PII | MEDIUM | 520 | The S3 object contains financial information
SensitiveData:S3Object/Financial | Sensitive Data Identifications/PII | HIGH | 180 | The S3 object contains financial information
SensitiveData:S3Object/Multiple | Sensitive Data Identifications/PII | HIGH | 260 | The S3 object contains more than one category of sensitive data
SensitiveData:S3Object/Credentials | Sensitive Data Identifications/PII | HIGH | 190 | The S3 object contains credentials data
SensitiveData:S3Object/CustomIdentifier | Sensitive Data Identifications/PII | MEDIUM | 420 | The S3 object matches a custom data identifier
Policy:IAMUser/S3BucketEncryptionDisabled | Software and Configuration Checks/AWS Security Best Practices | LOW | 90 | Default encryption was reset for the S3 bucket
Policy:IAMUser/S3BlockPublicAccessDisabled | Software and Configuration Checks/AWS Security Best Practices | HIGH | 70 | Block public access settings were disabled for the S3 bucket
Policy:IAMUser/S3BucketPublic | Software and Configuration Checks/AWS Security Best Practices | HIGH | 22 | The S3 bucket is publicly accessible
Policy:IAMUser/S3BucketSharedExternally | Software and Configuration Checks/AWS Security Best Practices | HIGH | 46 | The S3 bucket is shared with an external AWS account
Policy:IAMUser/S3BucketSharedWithCloudFront | Software and Configuration Checks/AWS Security Best Practices | MEDIUM | 60 | The S3 bucket is shared with CloudFront
Policy:IAMUser/S3BucketReplicatedExternally | Software and Configuration Checks/AWS Security Best Practices | HIGH | 12 | The S3 bucket is replicated to an external AWS account
`;

/**
 * Third parties that send full ASFF. Columns: product; company and name; ASFF type; severity; weight; resource; title.
 * All weights are assumptions: a posture scanner and an image scanner make most of it, an EDR little, tools of one's own some.
 */
export const THIRD_PARTIES = `
prowler/prowler | Prowler/Prowler | Software and Configuration Checks/Industry and Regulatory Standards | MEDIUM | 1300 | bucket | Check if S3 buckets have object lock enabled
prowler/prowler | Prowler/Prowler | Software and Configuration Checks/Industry and Regulatory Standards | LOW | 700 | function | Check if Lambda functions record invocations
prowler/prowler | Prowler/Prowler | Software and Configuration Checks/Industry and Regulatory Standards | HIGH | 260 | role | Ensure that no custom role policy allows privilege escalation
prowler/prowler | Prowler/Prowler | Software and Configuration Checks/Industry and Regulatory Standards | CRITICAL | 26 | user | Ensure that users with console access have MFA
aquasecurity/aquasecurity | Aqua Security/Trivy | Software and Configuration Checks/Vulnerabilities/CVE | MEDIUM | 1500 | image | Trivy found a vulnerability in the image
aquasecurity/aquasecurity | Aqua Security/Trivy | Software and Configuration Checks/Vulnerabilities/CVE | HIGH | 620 | image | Trivy found a vulnerability in the image
aquasecurity/aquasecurity | Aqua Security/Trivy | Software and Configuration Checks/Vulnerabilities/CVE | CRITICAL | 84 | image | Trivy found a vulnerability in the image
cloud-custodian/cloud-custodian | Cloud Custodian/Cloud Custodian | Software and Configuration Checks/AWS Security Best Practices | LOW | 560 | volume | Policy found a volume without owner
cloud-custodian/cloud-custodian | Cloud Custodian/Cloud Custodian | Software and Configuration Checks/AWS Security Best Practices | MEDIUM | 300 | instance | Policy found an instance without backup
default | Personal/Default | Software and Configuration Checks/Certificates | MEDIUM | 240 | loadBalancer | A certificate expires within 20 days
default | Personal/Default | Unusual Behaviors/Application | LOW | 130 | service | More denied requests than usual
crowdstrike/crowdstrike-falcon | CrowdStrike/CrowdStrike Falcon | TTPs/Execution | LOW | 170 | instance | Script interpreter started by an unusual parent
crowdstrike/crowdstrike-falcon | CrowdStrike/CrowdStrike Falcon | TTPs/Execution | MEDIUM | 84 | instance | Suspicious command line
crowdstrike/crowdstrike-falcon | CrowdStrike/CrowdStrike Falcon | TTPs/Defense Evasion | MEDIUM | 26 | instance | Process renamed to a system name
crowdstrike/crowdstrike-falcon | CrowdStrike/CrowdStrike Falcon | TTPs/Execution | HIGH | 15 | instance | Executable written and started by a service
crowdstrike/crowdstrike-falcon | CrowdStrike/CrowdStrike Falcon | TTPs/Credential Access | HIGH | 5 | instance | Process read the memory of a credential store
crowdstrike/crowdstrike-falcon | CrowdStrike/CrowdStrike Falcon | TTPs/Execution | CRITICAL | 3 | instance | Known ransomware tool blocked
`;

/**
 * IAM Access Analyzer. Columns: ASFF type; severity; weight; resource; title.
 * Source: IAM User Guide, "Integration with Security Hub": the types; severities and weights are assumptions.
 */
export const ACCESS_ANALYZER = `
Software and Configuration Checks/AWS Security Best Practices/External Access Granted | LOW | 360 | role | IAM role allows cross-account access
Software and Configuration Checks/AWS Security Best Practices/External Access Granted | LOW | 170 | bucket | S3 bucket allows cross-account access
Software and Configuration Checks/AWS Security Best Practices/External Access Granted | LOW | 110 | key | KMS key allows cross-account access
Effects/Data Exposure/External Access Granted | HIGH | 28 | bucket | S3 bucket allows public access
Effects/Data Exposure/External Access Granted | HIGH | 12 | queue | SQS queue allows public access
Software and Configuration Checks/AWS Security Best Practices/Unused Permission | LOW | 200 | role | IAM role contains unused permissions
Software and Configuration Checks/AWS Security Best Practices/Unused IAM User Access Key | MEDIUM | 80 | user | IAM user has an unused access key
Software and Configuration Checks/AWS Security Best Practices/Unused IAM Role | LOW | 90 | role | IAM role is unused
`;

/**
 * Exposures of the new Security Hub. Columns: OCSF type; severity; weight; resource; title.
 * Source: AWS Security Hub User Guide, "Exposure findings": types `Exposure/Potential Impact/…`, severity from number and
 * combination of traits. Weights: assumption.
 */
export const EXPOSURES = `
Exposure/Potential Impact/Resource Hijacking | MEDIUM | 210 | instance | Instance reachable from the internet has vulnerabilities
Exposure/Potential Impact/Resource Hijacking | HIGH | 92 | instance | Instance reachable from the internet has a vulnerability with a known exploit
Exposure/Potential Impact/Resource Hijacking | CRITICAL | 10 | instance | Instance reachable from the internet with administrative rights has a likely exploited vulnerability
Exposure/Potential Impact/Resource Hijacking | MEDIUM | 120 | function | Publicly invocable function has vulnerabilities
Exposure/Potential Impact/Resource Hijacking | HIGH | 30 | function | Publicly invocable function has a vulnerability with a known exploit
Exposure/Potential Impact/Data Exposure | MEDIUM | 70 | bucket | Bucket with broad access holds sensitive data
Exposure/Potential Impact/Data Exposure | HIGH | 26 | bucket | Public bucket holds sensitive data
Exposure/Potential Impact/Data Exposure | CRITICAL | 3 | bucket | Public bucket of another organisation's reach holds sensitive data
Exposure/Potential Impact/Data Exposure | LOW | 39 | database | Database snapshot shared inside the organisation
`;
