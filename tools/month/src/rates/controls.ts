/**
 * The controls of the month. Columns: id; severity of a failed check; resource; checks, relative; share that fails; title.
 * Source of id, severity and title: AWS Security Hub User Guide, "Controls reference" (copy of 2023; Config.1 is CRITICAL
 * since). The number of checks and the share that fails are assumptions: posture that operators tend to fix (public data,
 * root keys) fails rarely, posture that costs money or work (flow logs, endpoints, backups, ports) fails often.
 */
export const CONTROLS = `
Account.1 | MEDIUM | account | 20 | 0.3 | Security contact information should be provided for an AWS account.
IAM.6 | CRITICAL | account | 20 | 0.35 | Hardware MFA should be enabled for the root user
IAM.9 | CRITICAL | account | 20 | 0.02 | Virtual MFA should be enabled for the root user
IAM.4 | CRITICAL | account | 20 | 0.01 | IAM root user access key should not exist
IAM.1 | HIGH | role | 60 | 0.03 | IAM policies should not allow full "*" administrative privileges
IAM.2 | LOW | user | 60 | 0.45 | IAM users should not have IAM policies attached
IAM.3 | MEDIUM | user | 60 | 0.4 | IAM users' access keys should be rotated every 90 days or less
IAM.5 | MEDIUM | user | 40 | 0.06 | MFA should be enabled for all IAM users that have a console password
IAM.7 | MEDIUM | account | 20 | 0.3 | Password policies for IAM users should have strong configurations
IAM.8 | MEDIUM | user | 60 | 0.25 | Unused IAM user credentials should be removed
IAM.21 | LOW | role | 120 | 0.3 | IAM customer managed policies that you create should not allow wildcard actions for services
IAM.22 | MEDIUM | user | 50 | 0.3 | IAM user credentials unused for 45 days should be removed
CloudTrail.1 | HIGH | account | 24 | 0.02 | CloudTrail should be enabled and configured with at least one multi-Region trail that includes read and write management events
CloudTrail.2 | MEDIUM | trail | 30 | 0.25 | CloudTrail should have encryption at-rest enabled
CloudTrail.4 | LOW | trail | 30 | 0.08 | CloudTrail log file validation should be enabled
CloudTrail.5 | LOW | trail | 30 | 0.3 | CloudTrail trails should be integrated with Amazon CloudWatch Logs
CloudTrail.6 | CRITICAL | trail | 24 | 0.003 | Ensure the S3 bucket used to store CloudTrail logs is not publicly accessible
CloudTrail.7 | LOW | trail | 24 | 0.3 | Ensure S3 bucket access logging is enabled on the CloudTrail S3 bucket
Config.1 | CRITICAL | account | 30 | 0.06 | AWS Config should be enabled and use the service-linked role for resource recording
GuardDuty.1 | HIGH | account | 30 | 0.02 | GuardDuty should be enabled
EC2.1 | CRITICAL | account | 24 | 0.006 | Amazon EBS snapshots should not be publicly restorable
EC2.2 | HIGH | securityGroup | 220 | 0.42 | The VPC default security group should not allow inbound and outbound traffic
EC2.3 | MEDIUM | volume | 240 | 0.18 | Attached Amazon EBS volumes should be encrypted at-rest
EC2.4 | MEDIUM | instance | 120 | 0.2 | Stopped Amazon EC2 instances should be removed after a specified time period
EC2.6 | MEDIUM | vpc | 80 | 0.3 | VPC flow logging should be enabled in all VPCs
EC2.7 | MEDIUM | account | 40 | 0.25 | Amazon EBS default encryption should be enabled
EC2.8 | HIGH | instance | 240 | 0.14 | Amazon EC2 instances should use Instance Metadata Service Version 2 (IMDSv2)
EC2.9 | HIGH | instance | 240 | 0.13 | Amazon EC2 instances should not have a public IPv4 address
EC2.10 | MEDIUM | vpc | 80 | 0.85 | Amazon EC2 should be configured to use VPC endpoints that are created for the Amazon EC2 service
EC2.12 | LOW | account | 30 | 0.3 | Unused Amazon EC2 EIPs should be removed
EC2.13 | HIGH | securityGroup | 220 | 0.05 | Security groups should not allow ingress from 0.0.0.0/0 to port 22
EC2.14 | HIGH | securityGroup | 220 | 0.012 | Ensure no security groups allow ingress from 0.0.0.0/0 to port 3389
EC2.15 | MEDIUM | vpc | 140 | 0.35 | Amazon EC2 subnets should not automatically assign public IP addresses
EC2.16 | LOW | vpc | 80 | 0.2 | Unused Network Access Control Lists should be removed
EC2.17 | LOW | instance | 120 | 0.04 | Amazon EC2 instances should not use multiple ENIs
EC2.18 | HIGH | securityGroup | 260 | 0.1 | Security groups should only allow unrestricted incoming traffic for authorized ports
EC2.19 | CRITICAL | securityGroup | 320 | 0.022 | Security groups should not allow unrestricted access to ports with high risk
EC2.21 | MEDIUM | vpc | 120 | 0.5 | Network ACLs should not allow ingress from 0.0.0.0/0 to port 22 or port 3389
EC2.22 | MEDIUM | securityGroup | 180 | 0.2 | Unused Amazon EC2 security groups should be removed
EC2.23 | HIGH | account | 20 | 0.2 | Amazon EC2 Transit Gateways should not automatically accept VPC attachment requests
EC2.25 | HIGH | instance | 80 | 0.06 | Amazon EC2 launch templates should not assign public IPs to network interfaces
EC2.28 | LOW | volume | 160 | 0.5 | EBS volumes should be covered by a backup plan
S3.1 | MEDIUM | account | 24 | 0.2 | S3 Block Public Access setting should be enabled
S3.2 | CRITICAL | bucket | 200 | 0.006 | S3 buckets should prohibit public read access
S3.3 | CRITICAL | bucket | 200 | 0.002 | S3 buckets should prohibit public write access
S3.5 | MEDIUM | bucket | 260 | 0.42 | S3 buckets should require requests to use Secure Socket Layer
S3.6 | HIGH | bucket | 160 | 0.02 | S3 permissions granted to other AWS accounts in bucket policies should be restricted
S3.8 | HIGH | bucket | 260 | 0.12 | S3 Block Public Access setting should be enabled at the bucket-level
S3.9 | MEDIUM | bucket | 260 | 0.5 | S3 bucket server access logging should be enabled
S3.12 | MEDIUM | bucket | 160 | 0.12 | S3 access control lists (ACLs) should not be used to manage user access to buckets
S3.13 | LOW | bucket | 260 | 0.55 | S3 buckets should have lifecycle policies configured
S3.14 | LOW | bucket | 260 | 0.4 | S3 buckets should use versioning
S3.11 | MEDIUM | bucket | 120 | 0.8 | S3 buckets should have event notifications enabled
RDS.1 | CRITICAL | database | 60 | 0.008 | RDS snapshot should be private
RDS.2 | CRITICAL | database | 80 | 0.03 | RDS DB Instances should prohibit public access, as determined by the PubliclyAccessible configuration
RDS.3 | MEDIUM | database | 80 | 0.08 | RDS DB instances should have encryption at-rest enabled
RDS.5 | MEDIUM | database | 60 | 0.4 | RDS DB instances should be configured with multiple Availability Zones
RDS.6 | LOW | database | 60 | 0.35 | Enhanced monitoring should be configured for RDS DB instances
RDS.8 | LOW | database | 60 | 0.3 | RDS DB instances should have deletion protection enabled
RDS.10 | MEDIUM | database | 60 | 0.7 | IAM authentication should be configured for RDS instances
RDS.11 | MEDIUM | database | 60 | 0.08 | RDS instances should have automatic backups enabled
RDS.13 | HIGH | database | 60 | 0.12 | RDS automatic minor version upgrades should be enabled
RDS.17 | LOW | database | 60 | 0.3 | RDS DB instances should be configured to copy tags to snapshots
RDS.23 | LOW | database | 60 | 0.8 | RDS instances should not use a database engine default port
Lambda.1 | CRITICAL | function | 220 | 0.004 | Lambda function policies should prohibit public access
Lambda.2 | MEDIUM | function | 220 | 0.16 | Lambda functions should use supported runtimes
Lambda.3 | LOW | function | 220 | 0.7 | Lambda functions should be in a VPC
Lambda.5 | MEDIUM | function | 90 | 0.2 | VPC Lambda functions should operate in more than one Availability Zone
KMS.1 | MEDIUM | role | 80 | 0.05 | IAM customer managed policies should not allow decryption actions on all KMS keys
KMS.2 | MEDIUM | role | 120 | 0.06 | IAM principals should not have IAM inline policies that allow decryption actions on all KMS keys
KMS.3 | CRITICAL | key | 120 | 0.006 | AWS KMS keys should not be deleted unintentionally
KMS.4 | MEDIUM | key | 120 | 0.25 | AWS KMS key rotation should be enabled
SNS.1 | MEDIUM | topic | 120 | 0.5 | SNS topics should be encrypted at-rest using AWS KMS
SQS.1 | MEDIUM | queue | 140 | 0.08 | Amazon SQS queues should be encrypted at rest
SecretsManager.1 | MEDIUM | secret | 110 | 0.5 | Secrets Manager secrets should have automatic rotation enabled
SecretsManager.3 | MEDIUM | secret | 110 | 0.25 | Remove unused Secrets Manager secrets
SecretsManager.4 | MEDIUM | secret | 110 | 0.4 | Secrets Manager secrets should be rotated within a specified number of days
DynamoDB.2 | MEDIUM | table | 110 | 0.3 | DynamoDB tables should have point-in-time recovery enabled
DynamoDB.1 | MEDIUM | table | 110 | 0.3 | DynamoDB tables should automatically scale capacity with demand
ELB.1 | MEDIUM | loadBalancer | 60 | 0.2 | Application Load Balancer should be configured to redirect all HTTP requests to HTTPS
ELB.4 | MEDIUM | loadBalancer | 70 | 0.5 | Application Load Balancer should be configured to drop http headers
ELB.5 | MEDIUM | loadBalancer | 70 | 0.5 | Application and Classic Load Balancers logging should be enabled
ELB.6 | MEDIUM | loadBalancer | 70 | 0.5 | Application Load Balancer deletion protection should be enabled
ELB.12 | MEDIUM | loadBalancer | 50 | 0.03 | Application Load Balancer should be configured with defensive or strictest desync mitigation mode
CloudFront.1 | CRITICAL | distribution | 24 | 0.25 | CloudFront distributions should have a default root object configured
CloudFront.3 | MEDIUM | distribution | 24 | 0.05 | CloudFront distributions should require encryption in transit
CloudFront.5 | MEDIUM | distribution | 24 | 0.5 | CloudFront distributions should have logging enabled
CloudFront.6 | MEDIUM | distribution | 24 | 0.6 | CloudFront distributions should have WAF enabled
CloudFront.12 | HIGH | distribution | 20 | 0.03 | CloudFront distributions should not point to non-existent S3 origins
CodeBuild.1 | CRITICAL | project | 30 | 0.02 | CodeBuild GitHub or Bitbucket source repository URLs should use OAuth
CodeBuild.2 | CRITICAL | project | 30 | 0.04 | CodeBuild project environment variables should not contain clear text credentials
CodeBuild.4 | MEDIUM | project | 30 | 0.1 | CodeBuild project environments should have a logging configuration
CodeBuild.5 | HIGH | project | 30 | 0.3 | CodeBuild project environments should not have privileged mode enabled
ECR.1 | HIGH | image | 90 | 0.2 | ECR private repositories should have image scanning configured
ECR.2 | MEDIUM | image | 90 | 0.5 | ECR private repositories should have tag immutability configured
ECR.3 | MEDIUM | image | 90 | 0.4 | ECR repositories should have at least one lifecycle policy configured
ECS.2 | HIGH | service | 70 | 0.06 | ECS services should not have public IP addresses assigned to them automatically
ECS.4 | HIGH | service | 80 | 0.03 | ECS containers should run as non-privileged
ECS.5 | HIGH | service | 80 | 0.5 | ECS containers should be limited to read-only access to root filesystems
ECS.8 | HIGH | service | 80 | 0.05 | Secrets should not be passed as container environment variables
ECS.12 | MEDIUM | service | 50 | 0.5 | ECS clusters should use Container Insights
EKS.2 | HIGH | cluster | 30 | 0.2 | EKS clusters should run on a supported Kubernetes version
SSM.1 | MEDIUM | instance | 160 | 0.22 | Amazon EC2 instances should be managed by AWS Systems Manager
SSM.2 | HIGH | instance | 140 | 0.14 | Amazon EC2 instances managed by Systems Manager should have a patch compliance status of COMPLIANT after a patch installation
SSM.3 | LOW | instance | 140 | 0.04 | Amazon EC2 instances managed by Systems Manager should have an association compliance status of COMPLIANT
SSM.4 | CRITICAL | account | 20 | 0.002 | SSM documents should not be public
AutoScaling.3 | HIGH | instance | 60 | 0.12 | Auto Scaling group launch configurations should configure Amazon EC2 instances to require Instance Metadata Service Version 2 (IMDSv2)
CloudWatch.16 | MEDIUM | account | 60 | 0.5 | CloudWatch log groups should be retained for at least 1 year
CloudFormation.1 | LOW | account | 80 | 0.9 | CloudFormation stacks should be integrated with Simple Notification Service (SNS)
`;
