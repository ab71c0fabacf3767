/** What `tocsin verify --help` says after the options. */
export const VERIFY_HELP = `
What is looked at
  that the stack is deployed, Security Hub is on, the event rules are enabled,
  take a finding at each station of its life to the processor and have a
  dead-letter queue, the custom action, the automation rules and the alias of
  the processor are there, the queues invoke it through the alias and take
  failures message by message, and no address still waits for its confirmation.
  That AWS Config does not record is a warning: standards find nothing without
  it.

What is done with --yes
  A finding whose title says that it is a test is imported for the account's own
  product. In live mode everybody who is subscribed gets it: e-mail, tickets,
  pagers. It is followed to a queue of its own, which is removed again, also
  after Ctrl-C, then to its mark, and to its close. It is archived, and stays in
  Security Hub for 90 days. In shadow mode nothing is published or marked.

On the new Security Hub
  Nothing can be imported there: no test finding is sent, with or without --yes.
  Everything else is looked at, and it is said what a person can do instead.

Where
  The account and Region of the AWS SDK: AWS_PROFILE, AWS_REGION and so on. It
  has met no real account yet, only the local engine.

Exit code
  0    everything was seen; without --yes: it was said what would be done;
       on the new Security Hub: every check held
  1    a check failed, something did not arrive, or was left behind
  2    the command is wrong, there is no such stack, or no credentials
  130  interrupted

Examples
  tocsin verify --stack soc
  tocsin verify --stack soc --yes --timeout 300
  tocsin verify --stack soc --severity CRITICAL --yes --json | jq .hops
  tocsin verify --stack soc --permissions > policy.json`;
