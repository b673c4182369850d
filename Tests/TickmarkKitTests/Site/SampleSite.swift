import Testing

@testable import TickmarkKit

/// The example content, made worse: every outcome occurs, and its author is hostile.
enum SampleSite {
  static let root: String = {
    var parts = #filePath.split(separator: "/").dropLast(4).map(String.init)
    parts.insert("", at: 0)
    return parts.joined(separator: "/")
  }()

  static let example: Site = {
    let content = try! Content(folder: root + "/content")
    return site(content)
  }()

  /// The example with so few rows on a page that most lists go on on further ones.
  static let paged = Site(
    example.map.workpaper, templates: try! Templates(), rowsPerPage: 20)

  /// Text that ends a tag, an attribute or a comment, if anything lets it; the second quotation
  /// mark carries an accent, which makes it another character than a quotation mark.
  static let hostile = "x\"'><script>alert(1)</script>\"\u{301} onload=alert(2) --> &lt;b&gt;"

  static let worse: Site = {
    let content = try! Content(folder: root + "/content")
    var files: [String: String] = [:]
    for source in content.documents { files[source.path] = source.text }
    for source in content.settings.values { files[source.path] = source.text }
    let yaml = hostile.replacing("'", with: "''")
    files["tickmark.yml"] =
      files["tickmark.yml"]!
      .replacing("organization: Example Cloud", with: "organization: '\(yaml)'")
      .replacing("classification: Confidential", with: "classification: '\(yaml)'")
      .replacing("as_of: 2026-07-10", with: "as_of: 2026-06-29")
        + """

        rules:
          blameless-language: {level: off, reason: '\(yaml)'}
          IN-08: {level: warning, reason: '\(yaml)'}
          unique-ids: off
        ignore: [archive]
        sample: {size: 3, engagement: '\(yaml.replacing("|", with: "/"))', set_by: '\(yaml)'}
        """
    files["archive/old.md"] = "# Old\n"
    files["other/tickmark.yml"] = "calendar: {time_zone: Europe/Paris, day_cutoff: \"17:00\"}\n"
    files["other/a \"b\" #c?.md"] = """
      ---
      type: '\(yaml)'
      id: '\(yaml)'
      title: '\(yaml)'
      '\(yaml)': ['\(yaml)', {'\(yaml)': 'https://example.com/"><script>'}]
      x-nothing:
      x-none: []
      ---
      # \(hostile)

      [a](javascript:alert(1)) [b](data:text/html,x) [c](//evil.example) [d](nowhere.md)
      [e](../savings/playbook.md#nowhere "\(hostile)") [f](../../etc/passwd) [g](<a "b" #c?.md>)
      ![h](https://evil.example/x.png) <img src=x onerror=alert(1)>

      <script>alert(3)</script>

      ```"><script>
      </code><script>
      ```
      """
    files["tickmark.yml"] = files["tickmark.yml"]!.replacing(
      "requests: requests.csv",
      with: "requests: {file: asked.csv, map: {R-3: none, R-4: \"4; post-mortems\"}}")
    files["asked.csv"] = """
      id,request text,criteria,tickmark
      R-1,List of all security incidents in the period,CC7.3,
      R-2,Evidence of the tabletop exercise,CC6.1,
      R-3,Firewall rules,,
      R-4,Everything,,1
      R-5,Penetration test report,,
      "\(hostile.replacing("\"", with: "\"\""))","\(hostile.replacing("\"", with: "\"\"")) playbook
      ",\(hostile.filter { $0 != "," && $0 != "\"" }),

      """
    files["other/lines.md"] = "# A line\u{2028}break\u{2029}in a title\n"
    files["savings/exceptions/EXC-1.md"] = """
      ---
      type: exception
      id: EXC-1
      rule: IN-08
      subject: INC-20260312-01
      reason: The page was inaudible
      approved_by: ines
      approved_on: 2026-03-20
      expires_on: 2026-12-31
      ---
      # Late
      """
    files["savings/withheld.md"] = """
      ---
      type: risk-review
      id: RR-WITHHELD
      confidential: [x-names]
      x-names: Alice
      ---
      # <!-- confidential -->Bob<!-- /confidential --> \(hostile)
      """
    let path = "savings/post-mortems/INC-20260519-01.md"
    files[path] =
      files[path]!
      .replacing("acknowledged_at: 2026-05-19", with: "acknowledged_at: 2026-05-20")
      .replacing("published_at: 2026-05-2", with: "published_at: 2026-06-2")
      .replacing("severity: SEV-2", with: "severity: SEV-2\nincident_commander: \(hostile.count)")
      + "| A9 | \(hostile) | \(hostile) | | open | | |\n| A10 | x | | 2026-06-01 | open | | |\n"
    let first = "savings/post-mortems/INC-20260114-01.md"
    files[first] = files[first]!.replacing("severity: SEV-2", with: "severity: SEV-9")
      .replacing("../playbook.md", with: "../playbok.md")
    files["savings/drills/DRL-1.md"] =
      "---\ntype: drill\nid: DRL-1\nheld_on: 2025-01-01\n---\n# Drill\n"
    files["savings/drills/DRL-2.md"] = "---\ntype: drill\nid: DRL-2\n---\n# Drill\n"
    files["savings/incidents/INC-20260601-01.md"] = """
      ---
      type: incident
      id: INC-20260601-01
      severity: SEV-1
      resolved_at: 2026-06-26T10:00:00Z
      ---
      # Open
      """
    files["savings/incidents/INC-20260702-04.md"] = """
      ---
      type: incident
      id: INC-20260702-04
      severity: SEV-3
      detected_at: 2026-07-02T10:00:00Z
      resolved_at: 2026-07-02T11:00:00Z
      ---
      # After the period
      """
    files["savings/incidents/INC-20260603-01.md"] = """
      ---
      type: incident
      id: INC-20260603-01
      severity: SEV-3
      status: void
      reason: '\(yaml)'
      approved_by: ines
      ---
      # Void
      """
    files["savings/registers/none.md"] = """
      ---
      type: register
      id: REG-NONE
      source: '\(yaml)'
      query: '\(yaml)'
      run_by: ines
      run_at: 2026-07-02T10:00:00Z
      ---
      # Attested
      """
    files["savings/registers/absent.md"] = """
      ---
      type: register
      id: REG-ABSENT
      file: absent.csv
      ---
      # Not there
      """
    let period = Day(iso: "2026-01-01")!...Day(iso: "2026-06-30")!
    return site(Content(files), period: period, history)
  }()

  /// A direct commit, a merge, a rebase, a squash, a change that is not committed; most documents
  /// are in no commit.
  private static let history = Provenance(
    lines: """
      2025-11-24T15:00:00Z savings/playbook.md by x"><script>alert(1)</script>
      2026-01-21T18:00:00Z savings/post-mortems/INC-20260114-01.md merge draft signed
      2026-01-22T18:00:00Z savings/post-mortems/INC-20260114-01.md
      2026-04-18T19:00:00Z savings/post-mortems/INC-20260312-01.md authored 2026-03-18T19:00:00Z
      2026-06-29T19:00:00Z savings/post-mortems/INC-20260519-01.md squash changed
      """)

  private static func site(
    _ content: Content, period: ClosedRange<Day>? = nil, _ provenance: Provenance? = nil
  ) -> Site {
    let today = Day(iso: "2026-07-10")!
    let assessment = Pipeline.assess(
      content, period: period, today: today, provenance: provenance)
    return Site(Workpaper(assessment), templates: try! Templates())
  }
}

/// The runner describes every argument of a test, by default as all that it holds: the whole content.
extension Site: CustomTestStringConvertible {
  public var testDescription: String { map.configuration.organization?.value ?? "a site" }
}
