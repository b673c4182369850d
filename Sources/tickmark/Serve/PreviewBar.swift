import TickmarkKit

/// The bar at the foot of a previewed page, and what makes the page reload; no built site has it.
struct PreviewBar {
  /// What it says, in one line.
  let message: String
  let isBroken: Bool

  static let stylePath = "_preview/bar.css"
  static let scriptPath = "_preview/reload.js"
  static let versionPath = "_preview/version"

  init(message: String, isBroken: Bool) {
    self.message = message
    self.isBroken = isBroken
  }

  /// Counts what deviates, by level, and what a person must look at.
  init(_ assessment: Assessment) {
    let deviations = assessment.lines { $0.outcome == .deviation }
    func count(_ level: Rule.Level) -> Int { deviations.count { $0.verdict.level == level } }
    let parts = [
      (count(.error), "error"), (count(.warning), "warning"), (count(.note), "note"),
    ].map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
    message =
      parts.joined(separator: " · ")
      + " · \(assessment.count(.undetermined)) undetermined · as of \(assessment.evidence.asOf.iso)"
    isBroken = false
  }

  /// The page with the bar, without its own policy, and the policy to send instead.
  func added(to html: String, version: Int) -> (page: String, policy: String) {
    var page = html
    var policy = "default-src 'none'; style-src 'self'; img-src 'self'"
    let head = #"<meta http-equiv="Content-Security-Policy" content=""#
    if let start = page.range(of: head), let end = page[start.upperBound...].range(of: #"">"#) {
      policy = String(page[start.upperBound..<end.lowerBound])
      page.removeSubrange(start.lowerBound..<end.upperBound)
    }
    let kind = isBroken ? " preview-broken" : ""
    let bar = """
      <aside class="preview-bar\(kind)" role="status">
      <strong>Preview</strong> \(Self.escaped(message)) \
      <a href="/findings.html">Findings</a>
      </aside>
      <link rel="stylesheet" href="/\(Self.stylePath)">
      <script src="/\(Self.scriptPath)" data-version="\(version)" defer></script>

      """
    if let end = page.range(of: "</body>") {
      page.insert(contentsOf: bar, at: end.lowerBound)
    } else {
      page += bar
    }
    return (page, Self.allowingScript(policy))
  }

  /// A policy that lets our own script run and ask this server.
  private static func allowingScript(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
    for name in ["script-src", "connect-src"] {
      if let index = directives.firstIndex(where: { $0.first == name }) {
        directives[index] =
          [name, "'self'"]
          + directives[index].dropFirst().filter {
            $0 != "'none'" && $0 != "'self'"
          }
      } else {
        directives.append([name, "'self'"])
      }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  static let script = """
    const own = document.currentScript.dataset.version;
    setInterval(async () => {
      try {
        const answer = await fetch("/\(versionPath)", {cache: "no-store"});
        if (answer.ok && (await answer.text()) !== own) location.reload();
      } catch {}
    }, 500);

    """

  static let style = """
    .preview-bar { position: sticky; bottom: 0; z-index: 10; margin: 0; padding: .5rem 1rem;
      background: #1d2733; color: #fff; font: 14px/1.4 system-ui, sans-serif;
      border-top: 3px solid #5aa0e6; overflow-wrap: anywhere; }
    .preview-bar.preview-broken { background: #6b1616; border-top-color: #ffb4a8; }
    .preview-bar strong { margin-right: .5rem; }
    .preview-bar a { color: inherit; text-decoration: underline; margin-left: .5rem; }
    @media print { .preview-bar { display: none; } }

    """

  private static func page(_ title: String, _ text: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>\(title)</title></head>
    <body><h1>\(title)</h1><p>\(text)</p>
    </body></html>
    """
  }

  static let emptyPage = page(
    "Nothing to show yet", "The reason stands below; this page reloads when it is mended.")
  static let missingPage = page(
    "No such page", "The site has no such page now. <a href=\"/\">Back to the first page</a>")
}
