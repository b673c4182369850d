import Testing

@testable import TickmarkKit

@Suite struct ReferenceTests {
  private let evidence: Evidence = {
    let content = Content([
      "tickmark.yml": "organization: X", "playbook.md": "# Severity levels\n\n## Über\n",
      "a/report one.md": "# R\n", "a/alert.json": "{}", "a/b/deep.md": "# D\n",
    ])
    return Evidence(
      content, documents: Pipeline.load(content), asOf: nil, today: Day(daysSinceEpoch: 0))
  }()

  @Test(arguments: [
    ("https://example.com/x#y", Reference.external), ("mailto:a@example.com", .external),
    ("deep.md", .document(path: "a/b/deep.md", anchor: nil)),
    ("./deep.md", .document(path: "a/b/deep.md", anchor: nil)),
    ("../report%20one.md", .document(path: "a/report one.md", anchor: nil)),
    (
      "../../playbook.md#severity-levels",
      .document(path: "playbook.md", anchor: "severity-levels")
    ),
    ("../../playbook.md#%C3%BCber", .document(path: "playbook.md", anchor: "über")),
    ("../../playbook.md#", .document(path: "playbook.md", anchor: nil)),
    ("../../playbook.md?x=1", .document(path: "playbook.md", anchor: nil)),
    ("#d", .document(path: "a/b/deep.md", anchor: "d")),
    ("../alert.json", .file(path: "a/alert.json")), ("../b/", .file(path: "a/b")),
    ("../../Playbook.md", .missing(path: "Playbook.md", suggestion: "playbook.md")),
    ("../../playbok.md", .missing(path: "playbok.md", suggestion: "playbook.md")),
    (
      "../archive/2025/alert.json",
      .missing(path: "a/archive/2025/alert.json", suggestion: "a/alert.json")
    ),
    ("nothing-like-it.csv", .missing(path: "a/b/nothing-like-it.csv", suggestion: nil)),
    (
      "../../playbook.md#severity-level",
      .missingAnchor(path: "playbook.md", anchor: "severity-level", suggestion: "severity-levels")
    ),
    ("../../../etc/passwd", .outside), ("/etc/passwd", .outside),
    ("%2e%2e/%2e%2e/%2e%2e/x", .outside), ("javascript:alert(1)", .refused),
    ("JaVa\tScript:alert(1)", .refused), ("data:text/html,x", .refused), ("file:///x", .refused),
    ("//example.com/x", .refused), ("..\\playbook.md", .refused),
  ])
  func `a link leads somewhere, or it is said why not`(link: String, expected: Reference) {
    #expect(evidence.resolve(link, from: "a/b/deep.md") == expected)
  }
}
