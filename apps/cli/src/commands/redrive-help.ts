/** What `tocsin redrive --help` says after the options. */
export const REDRIVE_HELP = `
What is looked at
  the parked queue, where the processor puts what no retry can help, with the
  reason; and the dead-letter queues of the intakes, of event rules, of the
  ticket queue and of subscriptions. Only what is in the stack.

What is sent where
  parked                the message as it came, to the intake that it came from
  ran out of receives   to the queue that gave it up
  EventBridge: CODE     to the target, where that is a queue of the stack
  not delivered by SNS  to the subscribed queue, where it is of the stack; what
                        was for e-mail or something else stays
  Nothing is told twice that was told already: the ledger knows. What still
  cannot be handled comes back.

What is safe
  A message is deleted only after it was sent: it may be interrupted at any time
  and run again. To be looked at, also without --yes, messages are hidden from
  everybody else for as long as it takes, and alarms may see fewer meanwhile.
  Killed, it leaves them hidden for five minutes.

Permissions
  to read:  cloudformation:DescribeStacks, cloudformation:ListStackResources,
            events:DescribeRule, events:ListTargetsByRule, lambda:GetAlias,
            lambda:GetFunctionConfiguration, lambda:ListEventSourceMappings,
            sns:GetSubscriptionAttributes, sqs:GetQueueAttributes,
            sqs:ReceiveMessage, sqs:ChangeMessageVisibility
  to act:   sqs:SendMessage, sqs:DeleteMessage
  Where the queues have a key of yours: kms:Decrypt and kms:GenerateDataKey too.
  --permissions prints them as a policy.

Exit code
  0    everything selected was sent on; without --yes: it was said what would be
  1    some messages could not be sent or deleted, or AWS refused a call
  2    the command is wrong, there is no such stack, or no credentials
  130  interrupted

Examples
  tocsin redrive --stack soc
  tocsin redrive --stack soc --queue UrgentDeadLetterQueue --yes
  tocsin redrive --stack soc --reason "not published" --limit 10 --yes
  tocsin redrive --stack soc --json | jq .groups`;
