/// The whole path: a folder of markdown becomes tested evidence. Start reading here.
///
/// ```
/// content/*.md ──load──▶ documents ──read──▶ evidence ──test──▶ assessment ──▶ workpaper ──▶ site, reports
/// ```
public enum Pipeline {
  /// Reads a content and tests every record in it.
  ///
  /// - Parameters:
  ///   - asOf: the day everything is judged by; nil for the settings' own.
  ///   - period: the days that are examined; nil for the settings' own.
  ///   - today: the caller's clock, used where neither names a day.
  ///   - provenance: what version control says of the content; nil where nobody asked it.
  public static func assess(
    _ content: Content, asOf: Day? = nil, period: ClosedRange<Day>? = nil, today: Day,
    provenance: Provenance? = nil, rules: [Rule] = Rule.all
  ) -> Assessment {
    let documents = load(content)
    let evidence = Evidence(
      content, documents: documents, asOf: asOf, period: period, today: today,
      provenance: provenance)
    return Assessment(evidence, rules: rules)
  }

  /// Reads a content, asks git of it meanwhile, and tests every record.
  ///
  /// - Parameter git: nil to ask nobody; then the rules about history are not exercised.
  public static func assess(
    _ content: Content, asOf: Day? = nil, period: ClosedRange<Day>? = nil, today: Day, git: Git?,
    rules: [Rule] = Rule.all
  ) async -> Assessment {
    let loading = Task { load(content) }
    let provenance = await provenance(of: content, in: git) { await loading.value }
    let documents = await loading.value
    let evidence = Evidence(
      content, documents: documents, asOf: asOf, period: period, today: today,
      provenance: provenance)
    return Assessment(evidence, rules: rules)
  }

  /// - Parameter documents: those of the content, once they are read.
  private static func provenance(
    of content: Content, in git: Git?, documents: @escaping @Sendable () async -> [Document]
  ) async -> Provenance? {
    guard let git else { return nil }
    let aliases = KeyAliases(Configuration(content.settings[""], attachments: [:]))
    return await git.provenance {
      let today = Dictionary(
        await documents().map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      return { source in
        // What is withheld today is withheld in every revision that marks it.
        let shown = SourceFile(path: source.path, text: Redaction(source).text)
        // Most documents are today what they were when they came.
        if let document = today[shown.path], document.source.text == shown.text {
          return Provenance.Reading(document, aliases)
        }
        return Provenance.Reading(Document(shown), aliases)
      }
    }
  }

  /// Files → documents, on all cores.
  static func load(_ content: Content) -> [Document] {
    concurrentMap(content.documents) { source in
      let slips = content.redactions[source.path]?.problems(in: source) ?? []
      return Document(source, problems: (content.problems[source.path] ?? []) + slips)
    }
  }
}
