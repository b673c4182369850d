import Mustache

/// The templates and assets of the site: those in the binary, replaced file by file by a folder's.
public struct Templates: Sendable {
  private let library: MustacheLibrary
  let style: String
  let script: String

  /// Templates that cannot be read.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// The text of every template in the binary, by name.
  static let builtIn: [String: String] = [
    "about": PackageResources.about_mustache,
    "action-lines": PackageResources.action_lines_mustache,
    "actions": PackageResources.actions_mustache,
    "criterion": PackageResources.criterion_mustache,
    "csv": PackageResources.csv_mustache,
    "data": PackageResources.data_mustache,
    "detail": PackageResources.detail_mustache,
    "document": PackageResources.document_mustache,
    "documents": PackageResources.documents_mustache,
    "drill-record": PackageResources.drill_record_mustache,
    "drills": PackageResources.drills_mustache,
    "evidence": PackageResources.evidence_mustache,
    "exceptions": PackageResources.exceptions_mustache,
    "figure": PackageResources.figure_mustache,
    "findings": PackageResources.findings_mustache,
    "glossary": PackageResources.glossary_mustache,
    "grouped": PackageResources.grouped_mustache,
    "history": PackageResources.history_mustache,
    "incident-record": PackageResources.incident_record_mustache,
    "incidents": PackageResources.incidents_mustache,
    "index": PackageResources.index_mustache,
    "layout": PackageResources.layout_mustache,
    "ledger": PackageResources.ledger_mustache,
    "matrix": PackageResources.matrix_mustache,
    "more": PackageResources.more_mustache,
    "numbered": PackageResources.numbered_mustache,
    "pager": PackageResources.pager_mustache,
    "playbook-record": PackageResources.playbook_record_mustache,
    "playbooks": PackageResources.playbooks_mustache,
    "population": PackageResources.population_mustache,
    "post-mortems": PackageResources.post_mortems_mustache,
    "print-all": PackageResources.print_all_mustache,
    "provenance": PackageResources.provenance_mustache,
    "report-record": PackageResources.report_record_mustache,
    "requests": PackageResources.requests_mustache,
    "row": PackageResources.row_mustache,
    "rule": PackageResources.rule_mustache,
    "rules": PackageResources.rules_mustache,
    "ruling": PackageResources.ruling_mustache,
    "sample": PackageResources.sample_mustache,
    "subsequent-events": PackageResources.subsequent_events_mustache,
    "systems": PackageResources.systems_mustache,
    "tally": PackageResources.tally_mustache,
    "trends": PackageResources.trends_mustache,
    "verdict": PackageResources.verdict_mustache,
  ].mapValues { String(decoding: $0, as: UTF8.self) }

  private static let builtInStyle = String(decoding: PackageResources.style_css, as: UTF8.self)
  private static let builtInScript = String(decoding: PackageResources.script_js, as: UTF8.self)

  /// The files that replace our own, by name; those that are the same as ours are left out.
  public let replacements: [String: String]

  /// Reads the templates.
  ///
  /// - Parameter folder: `*.mustache`, `style.css` and `script.js` in it replace our own of the same
  ///   name.
  public init(replacedBy folder: String? = nil) throws {
    var texts: [String: String] = [:]
    if let folder {
      for name in try Folder.names(in: folder)
      where name == "style.css" || name == "script.js" || name.hasSuffix(".mustache") {
        texts[name] = try Folder.text(of: folder + "/" + name)
      }
    }
    try self.init(replacements: texts)
  }

  /// - Parameter replacements: texts by file name: `about.mustache`, `style.css`.
  public init(replacements: [String: String]) throws {
    var texts = Self.builtIn
    for (name, text) in replacements where name.hasSuffix(".mustache") {
      texts[String(name.dropLast(9))] = text
    }
    style = replacements["style.css"] ?? Self.builtInStyle
    script = replacements["script.js"] ?? Self.builtInScript
    self.replacements = replacements.filter { name, text in
      switch name {
      case "style.css": text != Self.builtInStyle
      case "script.js": text != Self.builtInScript
      default: text != Self.builtIn[String(name.dropLast(9))]
      }
    }
    MustacheContentTypes.register(EscapedHTML(), named: EscapedHTML.name)
    var library = MustacheLibrary()
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      do {
        // Every partial begins with the library's own escaping again, unless it says otherwise.
        try library.register("{{% CONTENT_TYPE:\(EscapedHTML.name)}}\n" + text, named: name)
      } catch {
        // Read once more as it was written, for the right line.
        let reason = Self.obstacle(in: text) ?? error
        throw Failure(description: "template \(name).mustache cannot be read: \(reason)")
      }
    }
    self.library = library
  }

  private static func obstacle(in text: String) -> (any Error)? {
    do {
      _ = try MustacheTemplate(string: text)
      return nil
    } catch {
      return error
    }
  }

  func render(_ page: some PageView) -> String {
    library.render(page, withTemplate: type(of: page).template) ?? ""
  }
}

/// How values are written into templates: escaped by the byte, as everything else on a page.
///
/// The library's own escaping goes by whole characters: it is ten times slower, and a quotation mark
/// with a combining accent is another character than the mark, which it lets through.
private struct EscapedHTML: MustacheContentType {
  static let name = "TickmarkHTML"

  func escapeText(_ text: String) -> String {
    var buffer = HTMLBuffer(capacity: text.utf8.count)
    buffer.text(text)
    return buffer.string
  }
}
