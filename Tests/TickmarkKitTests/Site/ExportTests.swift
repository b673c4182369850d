import Foundation
import Testing

@testable import TickmarkKit

/// What programs import. `Tests/Exports/validate.py` asks validators of others about the same files.
@Suite struct ExportTests {
  private static let playbook = """
    ---
    type: playbook
    id: PB-1
    next_review_on: 2026-09-01
    ---
    ## Severity levels

    | Severity | Definition | Acknowledge | Contain |
    |---|---|---|---|
    | SEV-1 | Nobody can post an entry | 15 min | 1 hour |
    | SEV-2 | One flow is broken | 1 hour | 4 hours |
    """

  private static func postMortem(_ id: String, action: String) -> String {
    """
    ---
    type: post-mortem
    id: \(id)
    severity: SEV-1
    detected_at: 2026-03-12T14:00:00Z
    acknowledged_at: 2026-03-12T14:40:00Z
    resolved_at: 2026-03-12T15:00:00Z
    ---
    ## Action items

    | Action | Owner | Due | Status |
    |---|---|---|---|
    | \(action) | Dana Reyes | 2026-08-01 | open |
    """
  }

  private static func map(_ files: [String: String]) -> SiteMap {
    var files = files
    files["tickmark.yml"] =
      files["tickmark.yml"]
      ?? "organization: Sample\nperiod: {from: 2026-01-01, to: 2026-06-30}\nas_of: 2026-07-10\n"
    return SiteMap(Workpaper(Pipeline.assess(Content(files), today: Day(iso: "2026-07-10")!)))
  }

  private static func small(action: String = "Revoke the key") -> SiteMap {
    map([
      "playbook.md": playbook, "a.md": postMortem("INC-20260312-01", action: action),
    ])
  }

  // MARK: UUIDs

  @Test func `a name gives the UUID of RFC 9562, appendix A4`() {
    #expect(
      NameUUID("www.example.com", in: .dns).description == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
  }

  @Test func `parts of a name do not run together`() {
    let ids = [
      NameUUID(of: "a", "bc", in: .dns), NameUUID(of: "ab", "c", in: .dns),
      NameUUID(of: "abc", in: .dns), NameUUID(of: "a 1:b", in: .dns),
      NameUUID(of: "a", "b", in: .dns),
    ]
    #expect(Set(ids).count == ids.count)
  }

  private static func ids(_ text: String) -> Set<String> {
    Set(
      text.matches(of: #/[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#)
        .map { String($0.output) })
  }

  @Test func `ids stay when something unrelated is added`() {
    let before = Self.small()
    let after = Self.map([
      "playbook.md": Self.playbook,
      "0.md": Self.postMortem("INC-20260101-01", action: "Another"),
      "a.md": Self.postMortem("INC-20260312-01", action: "Revoke the key"),
    ])
    for make in [{ OSCALResults($0).text }, { CalendarFile($0).text }] as [(SiteMap) -> String] {
      let (old, new) = (Self.ids(make(before)), Self.ids(make(after)))
      #expect(old.count >= 2)
      #expect(old.isStrictSubset(of: new))
      #expect(make(before) == make(Self.small()))
    }
    #expect(EvidenceFile(before).text == EvidenceFile(Self.small()).text)
  }

  // MARK: iCalendar

  /// The lines as a calendar reads them: unfolded.
  private func unfolded(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var lines: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: [13, 10, 32]) {
        index += 3
      } else if bytes[index...].starts(with: [13, 10]) {
        lines.append([])
        index += 2
      } else {
        lines[lines.count - 1].append(bytes[index])
        index += 1
      }
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("plain", "plain"), ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("one\ntwo", "one\\ntwo"),
    ("one\r\ntwo\rthree", "one\\ntwo\\nthree"), ("x\u{2028}y", "x\\ny"), ("a\u{0}b", "a\u{FFFD}b"),
    ("BEGIN:VEVENT\r\nEND:VCALENDAR", "BEGIN:VEVENT\\nEND:VCALENDAR"), ("née: \"x\"", "née: \"x\""),
  ])
  func `a calendar's text is escaped`(text: String, escaped: String) {
    var lines = CalendarLines()
    lines.add("SUMMARY", text: text)
    #expect(unfolded(lines.text) == ["SUMMARY:\(escaped)", ""])
  }

  @Test(arguments: 0..<8) func `lines are folded between code points`(shift: Int) {
    let text = String(repeating: "x", count: shift) + String(repeating: "🧯é界a", count: 40)
    var lines = CalendarLines()
    lines.add("SUMMARY", text: text)
    let pieces = lines.text.utf8.split(separator: 10, omittingEmptySubsequences: true)
    #expect(pieces.count > 4)
    for piece in pieces {
      #expect(piece.last == 13)
      #expect(piece.count <= CalendarLines.maximumLength + 1)
      #expect(String(validating: piece, as: UTF8.self) != nil)
    }
    // Only the last may be short of a whole code point.
    #expect(pieces.dropLast().allSatisfy { $0.count > CalendarLines.maximumLength - 3 })
    #expect(unfolded(lines.text)[0] == "SUMMARY:" + text)
  }

  @Test func `the calendar holds what falls due and nothing that is done`() {
    let map = Self.small(action: "Revoke; now, \\ \(SampleSite.hostile)")
    let lines = unfolded(CalendarFile(map).text)
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 2)
    #expect(lines.contains("DTSTART;VALUE=DATE:20260801"))
    #expect(lines.contains("DTSTART;VALUE=DATE:20260901"))
    #expect(lines.contains("DTSTAMP:20260710T000000Z"))
    #expect(lines.contains("METHOD:PUBLISH"))
    #expect(!lines.contains { $0.hasPrefix("SUMMARY:Overdue") })
    let done = Self.map([
      "a.md": Self.postMortem("INC-20260312-01", action: "x").replacing("open", with: "done")
    ])
    #expect(DueDates(done.assessment).dates.isEmpty)
  }

  // MARK: OSCAL

  @Test(arguments: [
    ("a\nb", "a b"), ("  a\t\r\n b\u{2028}", "a b"), ("", "–"), (" \n", "–"), ("a\u{0}b", "a b"),
    ("\u{FEFF}x\u{A0}", "x"), ("e\u{301} 🧯", "e\u{301} 🧯"),
  ])
  func `a line of OSCAL is one line`(text: String, line: String) {
    #expect(OSCALResults.line(text) == line)
  }

  @Test func `OSCAL has no empty lists, no unknown states and closed references`() throws {
    for site in [SampleSite.example, SampleSite.worse] {
      let text = OSCALResults(site.map).text
      #expect(text.firstMatch(of: #/\[\s*\]/#) == nil)
      #expect(text.firstMatch(of: #/: null\b/#) == nil)
      for criterion in Criterion.allCases { #expect(!text.contains(criterion.paraphrase)) }
      let root = try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let results = try #require(root["assessment-results"] as? [String: Any])
      let result = try #require((results["results"] as? [[String: Any]])?.first)
      let observations = try #require(result["observations"] as? [[String: Any]])
      let findings = try #require(result["findings"] as? [[String: Any]])
      let uuids = observations.compactMap { $0["uuid"] as? String }
      #expect(Set(uuids).count == observations.count)
      let deviating = site.map.assessment.results.filter {
        $0.count(.deviation) + $0.count(.excepted) > 0
      }
      let states = findings.compactMap { finding in
        ((finding["target"] as? [String: Any])?["status"] as? [String: Any])?["state"] as? String
      }
      #expect(states.count { $0 == "not-satisfied" } == deviating.count)
      let decided = site.map.assessment.results.filter {
        $0.count(.met) + $0.count(.deviation) + $0.count(.excepted) > 0
      }
      #expect(states.count == decided.count)
      #expect(states.count { $0 == "satisfied" } == decided.count - deviating.count)
      let cited = findings.flatMap {
        ($0["related-observations"] as? [[String: String]] ?? []).compactMap(\.values.first)
      }
      #expect(Set(cited) == Set(uuids))
    }
  }

  @Test func `where nothing was tested, OSCAL finds nothing`() {
    let text = OSCALResults(Self.map(["tickmark.yml": "rules: {}\n"])).text
    #expect(!text.contains("\"satisfied\"") || text.contains("CFG-"))
    #expect(text.contains("Organization not named"))
  }

  // MARK: evidence.json

  @Test func `the whole assessment is in evidence.json, secrets are not`() throws {
    let key = "AKIA" + "Q7Z3MX5WJ2LRT8KD"
    let map = Self.small(action: "Revoke \(key)")
    for text in [EvidenceFile(map).text, OSCALResults(map).text, CalendarFile(map).text] {
      #expect(!text.contains(key))
    }
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(EvidenceFile(map).text.utf8)) as? [String: Any])
    #expect((root["verdicts"] as? [Any])?.count == map.entries.count)
    #expect((root["documents"] as? [Any])?.count == 2)
    #expect((root["promises"] as? [[String: Any]])?.first?["limit"] as? String == "PT15M")
    let registers = try #require(root["registers"] as? [String: [[String: Any]]])
    #expect(registers["action-items"]?.count == 1)
    #expect(Set(registers.keys) == Set(map.tables.map(\.name)).subtracting(["findings"]))
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(EvidenceSchema(map).text.utf8)) as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(root.keys))
    #expect(EvidenceSchema(map).text == EvidenceSchema(SampleSite.worse.map).text)
  }
}
