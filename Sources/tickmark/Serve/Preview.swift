import FlyingFox
import Foundation
import TickmarkKit

/// The site as it stands now, in memory: built when something changed, kept while it is broken.
actor Preview {
  private let content: String
  private let templates: String?
  private let asOf: Day?
  private var pages: [String: Data] = [:]
  private var trace: FileTrace?
  private var bar = PreviewBar(message: "not built yet", isBroken: true)
  /// Counts what readers can see; their script asks for it.
  private var version = 0

  init(content: String, templates: String?, asOf: Day?) {
    self.content = content
    self.templates = templates
    self.asOf = asOf
  }

  // MARK: Building

  /// Looks for changes until it is cancelled, and tells of each build in a line.
  func watch(_ tell: @Sendable (String) -> Void) async {
    while !Task.isCancelled {
      let line = refresh()
      if let line { tell(line) }
      try? await Task.sleep(for: .milliseconds(300))
    }
  }

  /// Builds the site if a file changed since the last time.
  ///
  /// - Returns: a line about it; nil where nothing changed.
  @discardableResult
  private func refresh() -> String? {
    let now = FileTrace(folders: [content, templates].compactMap { $0 })
    guard now != trace else { return nil }
    trace = now
    do {
      let assessment = Pipeline.assess(
        try Content(folder: content), asOf: asOf, today: Console.today)
      if let obstacle = assessment.obstacle { return broken(obstacle) }
      let workpaper = Workpaper(assessment, sample: assessment.evidence.configuration.sample)
      let site = Site(workpaper, templates: try Templates(replacedBy: templates))
      let files = site.files.map { ($0.path, Data($0.text.utf8)) }
      bar = PreviewBar(assessment)
      // Findings change the bar of every page, so that one comparison is enough.
      let fresh = Dictionary(files) { first, _ in first }
      if fresh != pages { pages = fresh }
      version += 1
      return bar.message
    } catch {
      return broken("\(error)")
    }
  }

  private func broken(_ reason: String) -> String {
    bar = PreviewBar(message: reason, isBroken: true)
    version += 1
    return reason
  }

  // MARK: Answering

  func response(to request: HTTPRequest) -> HTTPResponse {
    guard Self.isOurs(request.headers[.host]) else {
      return Self.text(.init(421, phrase: "Misdirected Request"), "not a name of this machine\n")
    }
    guard request.method == .GET || request.method == .HEAD else {
      return Self.text(.methodNotAllowed, "only GET\n")
    }
    if version == 0 { refresh() }
    // Only paths that the site has are answered: there is no file system to climb about in.
    let asked = String(request.path.dropFirst()).removingPercentEncoding ?? ""
    switch asked {
    case PreviewBar.stylePath: return Self.file(Data(PreviewBar.style.utf8), type: "text/css")
    case PreviewBar.scriptPath:
      return Self.file(Data(PreviewBar.script.utf8), type: "text/javascript")
    case PreviewBar.versionPath: return Self.text(.ok, "\(version)")
    default: break
    }
    let path = asked.isEmpty || asked.hasSuffix("/") ? asked + "index.html" : asked
    if let data = pages[path] {
      guard path.hasSuffix(".html") else { return Self.file(data, type: Self.type(of: path)) }
      return page(String(decoding: data, as: UTF8.self), .ok)
    }
    guard !pages.isEmpty else { return page(PreviewBar.emptyPage, .ok) }
    return page(PreviewBar.missingPage, .notFound)
  }

  /// A page with the bar and the script in it, and a policy that lets this script run.
  private func page(_ html: String, _ status: HTTPStatusCode) -> HTTPResponse {
    let (page, policy) = bar.added(to: html, version: version)
    return HTTPResponse(
      statusCode: status,
      headers: Self.headers("text/html; charset=utf-8", policy: policy), body: Data(page.utf8))
  }

  /// Whether a Host header names this machine; another name may be a stranger's page that made its
  /// own name point here.
  static func isOurs(_ host: String?) -> Bool {
    guard let host else { return false }
    let parts = host.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first?.lowercased(), name == "127.0.0.1" || name == "localhost" else {
      return false
    }
    return parts.count == 1 || UInt16(parts[1]) != nil
  }

  private static func type(of path: String) -> String {
    switch path.split(separator: ".").last {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "json": "application/json"
    case "csv": "text/csv; charset=utf-8"
    case "svg": "image/svg+xml"
    case "ics": "text/calendar; charset=utf-8"
    default: "text/plain; charset=utf-8"
    }
  }

  private static func text(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: headers("text/plain; charset=utf-8"), body: Data(text.utf8))
  }

  private static func file(_ data: Data, type: String) -> HTTPResponse {
    HTTPResponse(statusCode: .ok, headers: headers(type), body: data)
  }

  private static func headers(
    _ type: String, policy: String = "default-src 'none'"
  ) -> HTTPHeaders {
    HTTPHeaders([
      .contentType: type, HTTPHeader("Cache-Control"): "no-store",
      HTTPHeader("Content-Security-Policy"): policy,
      HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("X-Frame-Options"): "DENY", HTTPHeader("Referrer-Policy"): "no-referrer",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    ])
  }
}
