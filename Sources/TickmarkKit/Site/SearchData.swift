/// What the search box looks through: every page, document, rule and finding, as a script.
///
/// A script, because a page opened from a folder may load scripts beside it, but no data.
struct SearchData {
  /// One row each: kind, title, detail, and where it leads from the site's folder.
  let rows: [[String]]
  /// How many findings are not among them, because a browser would have to read too many.
  let leftOut: Int

  /// The most findings that are searched: some 2 MB of script.
  static let mostFindings = 10_000

  init(_ map: SiteMap) {
    let pages = SiteMap.navigation.flatMap(\.pages).map { label, page in
      ["Page", label, "", SiteMap.href(page, from: "")]
    }
    let criteria = map.criteria.map {
      ["Criterion", $0.rawValue, $0.paraphrase, SiteMap.href(SiteMap.page($0), from: "")]
    }
    let documents = map.evidence.documents.compactMap { document -> [String]? in
      guard let href = map.href(document: document.path, from: "") else { return nil }
      let type = map.evidence.types[document.path]?.value.label ?? "Document"
      let id = document.frontMatter.text("id").map { $0.value + " " } ?? ""
      return [type, id + document.title, document.path, href]
    }
    let rules = map.assessment.results.map { result in
      let rule = result.rule
      return [
        "Rule", "\(rule.code) \(rule.title)", rule.id, SiteMap.href(SiteMap.page(rule), from: ""),
      ]
    }
    let found = map.entries.count - map.entries(.met).count
    // What needs attention is looked for first.
    let searched =
      found <= Self.mostFindings
      ? map.entries.filter { $0.outcome != .met }
      : Array(
        Outcome.worstFirst.lazy.filter { $0 != .met }.flatMap { map.entries($0) }
          .prefix(Self.mostFindings))
    leftOut = found - searched.count
    let findings = searched.map { entry in
      let span = entry.verdict.span
      return [
        entry.outcome.words, "\(entry.rule.code) \(entry.verdict.finding.message)",
        "\(entry.verdict.subject.id) · \(span.path):\(span.start.line)", map.href(entry, from: ""),
      ]
    }
    rows = pages + criteria + documents + rules + findings
  }

  /// The name that the page's script knows it by.
  static let name = "window.tickmarkSearch"

  var text: String {
    let left = leftOut == 0 ? "" : "\(Self.name)LeftOut = \(leftOut);\n"
    return "\(Self.name) = \(Self.inert(JSON.text(rows)));\n" + left
  }

  /// JSON in which no character means anything to HTML, or ends a line of JavaScript.
  private static func inert(_ json: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      switch scalar {
      case "<", ">", "&", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        result.append(
          contentsOf: ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
