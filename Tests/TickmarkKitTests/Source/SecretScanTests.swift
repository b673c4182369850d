import Testing

@testable import TickmarkKit

@Suite struct SecretScanTests {
  private func kinds(_ text: String, notSecret: [String] = []) -> [String] {
    SecretScan(notSecret: notSecret).secrets(in: SourceFile(path: "a.md", text: text)).map(\.kind)
  }

  /// Pieces are joined here, so that no scanner takes this file for a leak.
  private static let body = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"

  private static let samples: [(prefix: String, rest: String, kind: String)] = [
    ("AKI", "AQ3EGTLZ7VW2XKD5N", "an AWS access key"),
    ("ghp", "_" + body, "a GitHub token"),
    ("glpat", "-a1B2c3D4e5F6g7H8i9J0", "a GitLab token"),
    ("xoxb", "-2412345678-a1B2c3D4e5F6", "a Slack token"),
    ("sk_live", "_a1B2c3D4e5F6g7H8i9J0k1L2", "a Stripe key"),
    ("AIz", "aa1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R", "a Google API key"),
    ("eyJ", "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjMifQ." + body, "a JSON Web Token"),
    (
      "aws_secret_access_key", " = a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0",
      "an AWS secret key"
    ),
    ("Authorization: Bearer ", body, "a bearer token"),
    ("postgres://app:", "Tr0ub4dor@db.internal/app", "a password in an address"),
    ("alex.field", "@customer.company", "an e-mail address"),
  ]

  @Test(arguments: samples.map { [$0.prefix + $0.rest, $0.kind] })
  func findsWellKnownShapes(sample: [String]) {
    let (text, kind) = (sample[0], sample[1])
    #expect(kinds("see \(text), or \"\(text)\"\n") == [kind, kind])
    #expect(kinds("```\n\(text)\n```") == [kind])
  }

  @Test(arguments: [
    "AKIAIOSFODNN7EXAMPLE", "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "sk-ant", "SKILLS",
    "the Bearer of bad news", "Authorization: Bearer <token>", "https://user:$PASSWORD@host/",
    "https://user:password@host/", "redis://:@localhost", "git@github.com:org/repo.git",
    "security@customer.company", "aws-security@vendor.company", "you@example.com", "a@b.test",
    "@dana", "lodash@4.17.21", "logo@2x.png", "https://medium.com/@name.surname/post",
    "-----BEGIN PRIVATE KEY-----\n…\n-----END PRIVATE KEY-----",
    "-----BEGIN CERTIFICATE-----", "0123456789abcdef0123456789abcdef01234567",
    "https://host:8443/a@b",
  ])
  func leavesSamplesAndNamesAlone(text: String) {
    #expect(kinds("see \(text) here") == [])
  }

  @Test func allowedTextsAndDomainsAreLetPass() {
    let text = "alex.field@customer.company"
    #expect(kinds(text, notSecret: ["Alex.Field@customer.company"]) == [])
    #expect(kinds(text, notSecret: ["@customer.company"]) == [])
    #expect(kinds(text, notSecret: ["@company"]) == ["an e-mail address"])
  }

  @Test func hostileTextEnds() {
    let scan = SecretScan()
    for text in ["@", "-----BEGIN PRIVATE KEY-----\n", "://a:", "eyJ", "a@a.", "ghp_"] {
      let file = SourceFile(path: "a.md", text: String(repeating: text, count: 20_000))
      _ = scan.secrets(in: file)
    }
  }

  /// A secret is in no report, whichever rule quotes the line it stands on.
  @Test func noReportPrintsASecret() {
    let token = "gh" + "p_" + Self.body
    let address = "alex.field@customer.company"
    let assessment = Pipeline.assess(
      Content([
        "tickmark.yml": Sample.settings, "playbook.md": Sample.playbook,
        "INC-20260312-01.md": Sample.postMortem
          .replacing("severity: SEV-1", with: "severity: \(token)")
          .replacing("incident_commander: dana", with: "incident_commander: \(address)")
          .replacing("2026-03-12T14:08:00Z: Dana", with: "25:08 \(token): Dana"),
      ]), today: Day(daysSinceEpoch: 0))
    let reports =
      TextReport(Run(assessment), isComplete: true).text
      + JSONReport(Run(assessment), includesMet: true).text
    #expect(!reports.contains(token))
    #expect(!reports.contains(address))
    #expect(reports.contains("a GitHub token stands here (40 characters)"))
    #expect(reports.contains("an e-mail address stands here (27 characters)"))
    #expect(reports.contains("••••"))
  }
}
