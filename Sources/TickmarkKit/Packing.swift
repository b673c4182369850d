/// Makes a pack of a content, and makes it again from the sources in one: what joins the room of the
/// pack, which sees paths and bytes only, to the others.
public struct Packing: Sendable {
  public let manifest: Manifest
  /// Every file that the manifest lists.
  public let files: [PackFile]

  /// Why no pack is made, place by place; no text of a secret is in it.
  public struct Refusal: Error, CustomStringConvertible {
    public let places: [String]
    public let cure: String
    public var description: String { (places + [cure]).joined(separator: "\n") }
  }

  /// - Parameters:
  ///   - folder: where the content was read from, for the bytes of what is no document.
  ///   - asOfFrom: who named the as-of date.
  ///   - periodFrom: who named the period.
  ///   - allowsSecrets: whether likely secrets and personal data may go into the pack.
  public init(
    _ content: Content, folder: String, assessment: Assessment, templates: Templates,
    asOfFrom: Manifest.Origin, periodFrom: Manifest.Origin = .settings,
    allowsSecrets: Bool = false
  ) throws {
    let evidence = assessment.evidence
    let sources = try Self.sources(content, folder: folder, evidence)
    try Self.refuseSlips(content, evidence)
    let secrets = Self.secrets(evidence, sources)
    guard secrets.isEmpty || allowsSecrets else {
      throw Refusal(
        places: secrets,
        cure: "take them out, list them under “not_secret”, or say --allow-secrets to pack them")
    }
    let period = evidence.configuration.period
    let organization = evidence.configuration.organization?.value
    let interval = period.map { "\($0.from.value.iso) to \($0.to.value.iso)" }
    let title = [
      "\(organization ?? "Organization not named"): incident response evidence",
      interval ?? "no period set", "as of \(evidence.asOf.iso)",
    ].joined(separator: ", ")
    files =
      Site(Workpaper(assessment, sample: evidence.configuration.sample), templates: templates)
      .files.map { PackFile(Pack.site + $0.path, text: $0.text) }
      + sources.map { PackFile(Pack.sources + $0.path, $0.bytes) }
      + templates.replacements.map { PackFile(Pack.templates + $0.key, text: $0.value) }
      + (evidence.provenance.map { [PackFile(Provenance.fileName, $0.bytes)] } ?? [])
      + [Pack.readme(title)]
    let packed = Set(sources.map(\.path))
    let withheld = evidence.redactions.filter { $0.value.count > 0 }
    manifest = Manifest(
      tool: Manifest.Tool(version: TickmarkVersion.current), organization: organization,
      asOf: evidence.asOf.iso, asOfFrom: asOfFrom,
      period: period.map {
        Manifest.Period(from: $0.from.value.iso, to: $0.to.value.iso, setBy: periodFrom)
      },
      interim: period.map { evidence.asOf < $0.to.value } ?? false,
      source: Manifest.Revision(evidence),
      outcomes: Manifest.Outcomes(assessment), rules: Manifest.Rules(assessment),
      withheld: Manifest.Withheld(
        places: withheld.values.reduce(0) { $0 + $1.count }, documents: withheld.keys.sorted()),
      secretsAllowed: secrets.count,
      leftOut: evidence.ignored.filter { !packed.contains($0.path) }.map {
        Manifest.LeftOut(path: $0.path, reason: $0.reason)
      },
      files: files)
  }

  /// The site's files, built from the sources in a pack as its manifest says.
  public static func rebuild(_ source: PackSource, _ manifest: Manifest) throws -> [PackFile] {
    let asOf = Day(iso: manifest.asOf)
    var period: ClosedRange<Day>?
    if let written = manifest.period, written.setBy == .commandLine,
      let from = Day(iso: written.from), let to = Day(iso: written.to), from <= to
    {
      period = from...to
    }
    var files = source.files(below: Pack.sources)
    var leftOut: [Content.Ignored] = []
    for entry in manifest.leftOut {
      // These were seen by name: links may lead to them.
      if [Content.Ignored.bySettings, Content.Ignored.readme].contains(entry.reason) {
        files[entry.path] = []
      } else {
        leftOut.append(Content.Ignored(path: entry.path, reason: entry.reason))
      }
    }
    let content = Content(bytes: files, leftOut: leftOut)
    let assessment = Pipeline.assess(
      content, asOf: manifest.asOfFrom == .clock ? nil : asOf, period: period,
      today: asOf ?? Day(daysSinceEpoch: 0),
      provenance: source.files[Provenance.fileName].flatMap { Provenance($0) })
    let templates = try Templates(
      replacements: source.files(below: Pack.templates)
        .mapValues { String(decoding: $0, as: UTF8.self) })
    let sample = assessment.evidence.configuration.sample
    return Site(Workpaper(assessment, sample: sample), templates: templates).files
      .map { PackFile(Pack.site + $0.path, text: $0.text) }
  }

  /// What was read, as it was read: documents without what is withheld, everything else byte for byte.
  private static func sources(
    _ content: Content, folder: String, _ evidence: Evidence
  ) throws -> [PackFile] {
    let ignored = Set(evidence.ignored.map(\.path)).subtracting(evidence.holidayFiles)
    var sources: [PackFile] = []
    let texts = Dictionary(
      (content.documents + content.settings.values).map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first })
    for path in Set(texts.keys).union(content.files.keys).sorted() where !ignored.contains(path) {
      if let text = texts[path], content.redactions[path] != nil {
        sources.append(PackFile(path, text: text.text))
        continue
      }
      let (bytes, failure) = Content.read(folder + "/" + path)
      if let failure { throw Content.Failure.unreadable(path, failure) }
      let isSame =
        if let text = texts[path] {
          evidence.unreadable.contains(path) || text.text.utf8.elementsEqual(bytes)
        } else {
          content.files[path]?.digest.map { $0 == Digest(sha256: bytes) } ?? true
        }
      guard isSame else {
        throw Content.Failure.unreadable(path, "it changed while the pack was made; pack again")
      }
      sources.append(PackFile(path, bytes))
    }
    return sources
  }

  /// A slip in what is withheld may leave it in, so nothing leaves the house.
  private static func refuseSlips(_ content: Content, _ evidence: Evidence) throws {
    var places: [String] = []
    for (path, redaction) in evidence.redactions.sorted(by: { $0.key < $1.key }) {
      places += redaction.slips.map { "\(path):\($0.line): \($0.message)" }
      if content.problems[path] != nil {
        places.append("\(path): withholds something and cannot be read whole; save it as UTF-8")
      }
    }
    guard places.isEmpty else {
      throw Refusal(places: places, cure: "nothing is packed until what is withheld is clear")
    }
  }

  /// The places of what looks secret, in documents and in every other file that is text.
  private static func secrets(_ evidence: Evidence, _ sources: [PackFile]) -> [String] {
    let read = Set(evidence.documents.map(\.path) + evidence.settings.map(\.path))
    let others = sources.filter { !read.contains($0.path) && evidence.secrets[$0.path] == nil }
      .compactMap { file in
        String(validating: file.bytes, as: UTF8.self).map { SourceFile(path: file.path, text: $0) }
      }
    let found = evidence.secrets.merging(evidence.secretScan.secrets(in: others)) { own, _ in own }
    return found.sorted { $0.key < $1.key }.flatMap { path, secrets in
      secrets.map { secret in
        let place = secret.span.start
        return "\(path):\(place.line):\(place.column): \(secret.kind) stands here "
          + "(\(counted(secret.length, "character")))"
      }
    }
  }
}

extension Manifest.Revision {
  fileprivate init(_ evidence: Evidence) {
    let head = evidence.provenance?.head
    self.init(commit: head?.id, dirty: head.map { _ in !evidence.uncommitted.isEmpty })
  }
}

extension Manifest.Outcomes {
  init(_ assessment: Assessment) {
    self.init(
      met: assessment.count(.met), deviation: assessment.count(.deviation),
      excepted: assessment.count(.excepted), notApplicable: assessment.count(.notApplicable),
      notYetDue: assessment.count(.notYetDue), undetermined: assessment.count(.undetermined))
  }
}

extension Manifest.Rules {
  init(_ assessment: Assessment) {
    self.init(met: [], toLookAt: [], deviating: [], notExercised: [])
    for result in assessment.results {
      let code = result.rule.code
      if result.verdicts.contains(where: { $0.outcome == .deviation && $0.level == .error }) {
        deviating.append(code)
      } else if result.verdicts.contains(where: { ![.met, .notApplicable].contains($0.outcome) }) {
        toLookAt.append(code)
      } else if result.count(.met) > 0 {
        met.append(code)
      } else {
        notExercised.append(code)
      }
    }
  }
}
