import Crypto
import Foundation

/// A comparison as one page that stands alone: to be mailed, printed or put beside two packs.
public struct ComparisonPage {
  public let text: String

  public init(_ comparison: Comparison) {
    // The policy lets this one style in, by its digest, and nothing else.
    let digest = Data(SHA256.hash(data: Array(Self.style.utf8))).base64EncodedString()
    var html = HTMLBuffer(capacity: 1 << 16)
    html.markup(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-\(digest)'">
      <meta name="robots" content="noindex">
      <title>What changed</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <main>
      <h1>What changed</h1>
      <p>From <strong>
      """)
    html.text(comparison.old.name)
    html.markup("</strong> to <strong>")
    html.text(comparison.new.name)
    html.markup("</strong>.</p>\n<p>")
    html.text(comparison.summary + ".")
    html.markup("</p>\n")
    html.verdicts("Verdicts that turned", comparison.turned, none: "No verdict turned.")
    html.verdicts(
      "Verdicts that came", comparison.added, none: "None came, apart from rules met.")
    html.verdicts(
      "Verdicts that went", comparison.removed, none: "None went, apart from rules met.")
    html.records(comparison.records)
    html.markup(
      """
      <footer><p>Read from the registers of both; text of documents that no register holds is not \
      compared. Prepared by management, not an auditor’s opinion. Made with Tickmark \
      \(TickmarkVersion.current).</p></footer>
      </main>
      </body>
      </html>

      """)
    text = html.string
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 1rem/1.5 system-ui, sans-serif; margin: auto; max-width: 75rem; padding: 1rem; }
    h2 { margin-top: 2rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; }
    th, td { border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent);
      overflow-wrap: anywhere; padding: 0.35rem 0.75rem 0.35rem 0; text-align: left;
      vertical-align: top; min-width: 7.5rem; }
    td:last-child { min-width: 14rem; }
    .worse { font-weight: bold; }
    del { text-decoration-color: color-mix(in srgb, currentColor 60%, transparent); }
    ins { font-weight: 600; text-decoration: none; }
    footer { border-top: 1px solid; font-size: 0.875rem; margin-top: 2rem; }
    @media print { .scroll { overflow: visible; } tr { break-inside: avoid; } }
    """
}

extension HTMLBuffer {
  fileprivate mutating func table(_ title: String, columns: [String]) {
    markup("<h2>\(title)</h2>\n<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>")
    for column in columns { markup("<th scope=\"col\">\(column)</th>") }
    markup("</tr></thead>\n<tbody>\n")
  }

  fileprivate mutating func verdicts(
    _ title: String, _ changes: [Comparison.VerdictChange], none: String
  ) {
    guard !changes.isEmpty else { return markup("<h2>\(title)</h2>\n<p>\(none)</p>\n") }
    table(
      "\(title) (\(changes.count))", columns: ["Rule", "Subject", "Before", "Now", "Reason"])
    for change in changes {
      markup(change.isWorse ? "<tr class=\"worse\"><td>" : "<tr><td>")
      text(change.code)
      for cell in [change.subject, change.old ?? "–", change.new ?? "–", change.message] {
        markup("</td><td>")
        text(cell)
      }
      markup("</td></tr>\n")
    }
    markup("</tbody>\n</table></div>\n")
  }

  fileprivate mutating func records(_ changes: [Comparison.RecordChange]) {
    guard !changes.isEmpty else {
      return markup("<h2>Records</h2>\n<p>No record came, went or changed.</p>\n")
    }
    table(
      "Records (\(changes.count))", columns: ["Register", "Record", "Change", "What it says"])
    for change in changes {
      markup("<tr><td>")
      text(change.register)
      markup("</td><td>")
      text(change.id)
      markup("</td><td>\(change.change.rawValue)</td><td>")
      for (index, field) in change.fields.enumerated() {
        if index > 0 { markup("<br>\n") }
        text(field.name + ": ")
        markup("<del>")
        text(field.old.isEmpty ? "nothing" : field.old)
        markup("</del> → <ins>")
        text(field.new.isEmpty ? "nothing" : field.new)
        markup("</ins>")
      }
      markup("</td></tr>\n")
    }
    markup("</tbody>\n</table></div>\n")
  }
}
