/** What `tocsin extract --help` says after the options. */
export const EXTRACT_HELP = `
Input
  Findings in every form that "tocsin why" reads: ASFF, OCSF, GuardDuty's own,
  EventBridge events, arrays, JSON lines, and the output of "aws securityhub
  get-findings". In them fields say whose an indicator is. Of other JSON every
  string is read as a text, and what is no JSON is one text. --text reads
  anything so. Defanged indicators are found too: hxxp, [.], (dot), [at].

Output
  First what may be hostile; then the others, each with the reason:
    ours       target, private, or named by --own-account, --own-cidr,
               --own-domain
    harmless   reserved, for documentation, AWS's own, or of a known site
    explains   a link of the finding that explains it
    sample     the finding is a sample
    describes  a weakness, a technique, a path, an ARN … leads to nobody
    rented     a name that AWS rents out to anybody, in a text
    allowed    by --allow
  Values are defanged there; --json, --csv and --stix have them as they are.
  Cells of --csv that a spreadsheet would take for a formula begin with '.
  --stix makes indicators of what may be hostile; what STIX has no form for is
  named on standard error. Access key ids are masked.
  Lists of --deny and --allow: one value a line, CSV, STIX, or a warning list
  of MISP; both may be given several times. The closer entry counts.
  --score is 0 to 100, or unknown: docs/threat-score.md.

Exit code
  0  every file was read; what is refused, or cut, is said
  2  the command is wrong, a list is wrong, or a file cannot be opened

Examples
  tocsin extract findings.json
  tocsin extract findings.json --hostile --score --own-domain example.com
  aws securityhub get-findings | tocsin extract - --deny deny.txt --csv
  tocsin extract report.txt --stix --tlp green > bundle.json
  tocsin extract mail.eml --text --types url,domain-name --json`;
