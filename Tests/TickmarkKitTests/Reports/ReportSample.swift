@testable import TickmarkKit

/// A content with every outcome, and with words that mean something to those who read reports.
enum ReportSample {
  static let hostile = "::error::x%0A ]]> </failure> ##[set-env] “,:” <img> \u{07}\u{1B}[31m 🚒 消防"
  static let hostilePath = "post-mortems/消防, 100%: 🚒.md"

  static let files: [String: String] = [
    "tickmark.yml": Sample.settings,
    "playbook.md": Sample.playbook,
    "post-mortems/INC-20260312-01.md": Sample.postMortem
      .replacing("T14:08:00Z\nmit", with: "T14:22:00Z\nmit")
      .replacing("mitigated_at: 2026-03-12T14:40:00Z", with: "mitigated_at: 2026-03-12T15:40:00Z"),
    hostilePath: Sample.postMortem.replacing("20260312", with: "20260601")
      .replacing("2026-03-1", with: "2026-06-0").replacing(
        "severity: SEV-1", with: "severity: SEV-9"
      )
      .replacing("| Compare settings before each deployment |", with: "| \(hostile) |")
      .replacing("2026-04-02 | done | 2026-03-30 |", with: "2026-07-02 | open | |")
      .replacing(
        "The new version read a setting that production did not have.", with: "Human error."),
    "exceptions/EXC-2026-001.md": Sample.exception
      .replacing("acknowledged-in-time", with: "contained-in-time"),
  ]

  static let rules: [Rule] = [
    .acknowledgedInTime, .containedInTime, .causesNamed, .actionNotOverdue, .postMortemOnTime,
    .drillEachQuarter, .commanderNamed,
  ]

  static func assessment(
    _ files: [String: String] = files, rules: [Rule] = rules, asOf: Day? = nil
  ) -> Assessment {
    Pipeline.assess(Content(files), asOf: asOf, today: Day(daysSinceEpoch: 0), rules: rules)
  }

  static func run(
    _ files: [String: String] = files, rules: [Rule] = rules, asOf: Day? = nil,
    since: String? = nil, baseline: Baseline? = nil, failOn: FailOn = .error
  ) -> Run {
    Run(
      assessment(files, rules: rules, asOf: asOf), content: "./content",
      since: since.flatMap { Day(iso: $0) }, baseline: baseline, failOn: failOn)
  }
}
