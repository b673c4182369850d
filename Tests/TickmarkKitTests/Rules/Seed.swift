import Foundation

@testable import TickmarkKit

/// A playbook that somebody else wrote, kept beside the tree: what the tool must read on day one.
enum Seed: String, CaseIterable {
  case f0 = "000_810c3ad96306d319.txt"
  case f1 = "001_30d0f2b182375ce9.txt"
  case f2 = "002_82fa7eab0ad279a4.txt"
  case f3 = "003_85fbbf2690542d91.txt"
  case f4 = "004_7a4c27183bffa4e2.txt"

  /// `../shared/seeds`, seen from the top of the tree.
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/seeds")

  static let areThere = FileManager.default.fileExists(atPath: folder.path)

  /// Why a test that needs them is skipped.
  static let absence = "the seed playbooks are not at ../shared/seeds"

  /// The file as it is.
  var raw: String {
    get throws {
      try String(contentsOf: Self.folder.appendingPathComponent(rawValue), encoding: .utf8)
    }
  }

  /// The file as its author could hand it in: with the front matter that the tool asks for, which
  /// repeats what the text says of itself, and nothing that it does not say.
  var text: String {
    get throws {
      let raw = try raw
      switch self {
      case .f0: return fenced + Self.withTable(raw)
      case .f3:
        // It has front matter of its own.
        return "---\ntype: playbook\nid: \(id)\n" + raw.dropFirst("---\n".count)
      default: return fenced + raw
      }
    }
  }

  var id: String { "PB-\(self)".uppercased() }
  var path: String { "\(self).md" }

  private var fenced: String {
    let keys =
      switch self {
      case .f0:
        "version: \"1.0\"\nowner: Founder\nlast_reviewed_on: 2026-02-18\nnext_review_on: 2026-05-18\ncontrols: [CC7.2]"
      case .f1: "owner: Engineering Lead\nlast_updated: 2026-02-06\ncontrols: [CC7.2, CC7.3, CC7.4]"
      case .f2: "owner: Backend Lead / On-call\nlast_reviewed_on: 2026-03-26"
      case .f3: "owner: Engineering + Security"
      case .f4:
        "owner: security@example.com\nlast_reviewed_on: 2025-06-06\nnext_review_on: 2025-09-06"
      }
    return "---\ntype: playbook\nid: \(id)\n\(keys)\n---\n"
  }

  /// F0's severity table lost its cells when it was copied; its figures, written down again.
  private static func withTable(_ raw: String) -> String {
    let table = """
      | Sev | Definition | MTTA target | MTTR target | Customer comms |
      |---|---|---|---|---|
      | SEV-1 | Production down for all, or confirmed data loss/leak | 15 min | 4 hr | Status page + email within 60 min |
      | SEV-2 | One critical flow broken; >25% of customers | 1 hr | 1 business day | Status page within 2 hr; email if > 4hr |
      | SEV-3 | Lesser feature degraded; ≤ 25% of customers | 4 hr | 3 business days | In-product banner; no email |
      | SEV-4 | Cosmetic | 1 business day | 2 weeks | None |
      """
    var lines = raw.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.firstIndex(where: { $0.hasPrefix("SevDefinition") }) else { return raw }
    let last = lines[first...].lastIndex { $0.hasPrefix("SEV-4") } ?? first
    lines.replaceSubrange(first...last, with: [table])
    return lines.joined(separator: "\n")
  }

  /// What all rules say of it in a company of one founder.
  ///
  /// - Parameter files: more documents of the same content, path → text.
  func assessment(
    files: [String: String] = [:], settings: String = Seed.settings
  ) throws -> Assessment {
    try Self.assess([path: text].merging(files) { _, new in new }, settings: settings)
  }

  static func assess(
    _ files: [String: String], settings: String = Seed.settings
  ) -> Assessment {
    Pipeline.assess(
      Content(files.merging([Content.settingsName: settings]) { own, _ in own }),
      today: Day(daysSinceEpoch: 0))
  }

  static let settings = """
    organization: Sample Company
    period: {from: 2026-01-01, to: 2026-06-30}
    as_of: 2026-07-10
    calendar: {time_zone: UTC, holidays: [2026-01-01]}
    people: [{id: lea, name: Lea Brand, title: Founder}]
    """
}

extension Assessment {
  /// The messages of the verdicts that a rule, named by its code, gave with an outcome.
  func said(_ code: String, _ outcome: Outcome = .deviation) -> [String] {
    results.filter { $0.rule.code == code }.flatMap(\.verdicts)
      .filter { $0.outcome == outcome }.map(\.finding.message)
  }
}
