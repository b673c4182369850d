/// A document that somebody is about to write: where it goes, and what it begins with.
public struct NewDocument: Sendable {
  /// Relative to the content.
  public let path: String
  public let id: String
  public let text: String

  /// Why there is nothing to begin with.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }
  }

  /// What a person may state beforehand; what is left out becomes a blank.
  public struct Facts: Sendable {
    public var id: String?
    public var title: String?
    public var owner: String?
    /// The system's folder, or its playbook's id; needed where there are several.
    public var system: String?
    public var severity: String?
    public var detectedAt: Instant?
    public var startedAt: Instant?
    public var acknowledgedAt: Instant?
    public var commander: String?
    public var source: String?
    /// The incident that a post-mortem is about.
    public var incident: String?
    public var author: String?
    public var reviewer: String?
    public var heldOn: Day?
    public var scenario: String?
    public var facilitator: String?
    public var participants: String?
    public var environment: String?
    /// The rule, by id or code, and the subject that an exception is about.
    public var rule: String?
    public var subject: String?
    public var reason: String?
    public var approver: String?
    public var expiresOn: Day?
    /// Such as `2026-Q2`.
    public var quarter: String?
    public var query: String?
    public var file: String?

    public init() {}
  }
}

extension NewDocument {
  /// Begins a document of a type in a content.
  ///
  /// - Parameter today: what ids and dates are taken from where no fact says otherwise.
  public init(
    _ type: DocumentType, in evidence: Evidence, facts: Facts, today: Day
  ) throws(Failure) {
    let desk = Desk(evidence: evidence, facts: facts, today: today)
    self =
      switch type {
      case .playbook: try desk.playbook()
      case .incident: try desk.incident()
      case .postMortem: try desk.postMortem()
      case .drill: try desk.drill()
      case .exception: try desk.exception()
      case .riskReview: try desk.riskReview()
      case .register: try desk.register()
      }
  }
}

extension NewDocument {
  /// The systems that a new document of a type may belong to, where it has to be said which.
  public static func systems(
    toChooseFrom evidence: Evidence, for type: DocumentType
  ) -> [String] {
    // A playbook makes a system, and the others follow what they are about.
    guard ![.playbook, .postMortem, .exception].contains(type) else { return [] }
    let desk = Desk(evidence: evidence, facts: Facts(), today: evidence.asOf)
    return Set(evidence.playbooks.map(\.id.folded)).count > 1 ? desk.systemNames : []
  }
}

/// Where new documents are made: what the content has already, and what was stated.
struct Desk {
  let evidence: Evidence
  let facts: NewDocument.Facts
  let today: Day

  // MARK: The system

  /// The playbook in force today that a new record will answer to; nil where there is none.
  ///
  /// - Throws: when the content has several and none is named.
  func system(on day: Day? = nil) throws(NewDocument.Failure) -> Playbook? {
    let all = Dictionary(grouping: evidence.playbooks) { $0.id.folded }
    guard let name = facts.system?.folded.trimming({ $0 == "/" }) else {
      guard all.count > 1 else { return latest(all.first?.value ?? [], on: day) }
      throw NewDocument.Failure(
        "there are several playbooks; name a system: \(systemNames.listed("or"))")
    }
    let meant = evidence.playbooks.filter {
      $0.id.folded == name || $0.path.folder.folded == name || $0.path.folded == name
    }
    guard let playbook = latest(meant, on: day) else {
      let nearest = systemNames.nearest(to: name).map { "; did you mean “\($0)”?" }
      throw NewDocument.Failure(
        "“\(facts.system ?? "")” has no playbook"
          + (nearest ?? (systemNames.isEmpty ? "" : "; there is \(systemNames.listed("and"))")))
    }
    return playbook
  }

  var systemNames: [String] {
    Set(evidence.playbooks.map { $0.path.folder.isEmpty ? $0.id : $0.path.folder }).sorted()
  }

  private func latest(_ versions: [Playbook], on day: Day?) -> Playbook? {
    let day = day ?? today
    let inForce = versions.filter { ($0.effectiveFrom?.value ?? day) <= day }
    return (inForce.isEmpty ? versions : inForce).max {
      ($0.effectiveFrom?.value.daysSinceEpoch ?? .min, $1.path)
        < ($1.effectiveFrom?.value.daysSinceEpoch ?? .min, $0.path)
    }
  }

  // MARK: The place

  /// Where the content keeps documents of a type: most of the system's own, else as its other
  /// systems do, else a folder named after the type.
  func path(_ type: DocumentType, _ id: String, for playbook: Playbook?) -> String {
    let system = playbook?.path.folder ?? ""
    let folders = evidence.documents
      .filter { evidence.types[$0.path]?.value == type }.map(\.path.folder)
    let own = folders.filter {
      system.isEmpty ? isOwnedByRoot($0) : ($0 + "/").hasPrefix(system + "/")
    }
    let folder: String
    if let most = own.mostFrequent {
      folder = most
    } else {
      let name =
        folders.map { $0.split(separator: "/").last.map(String.init) ?? "" }
        .filter { !$0.isEmpty }.mostFrequent ?? type.folderName
      folder = system.isEmpty ? name : system + "/" + name
    }
    return (folder.isEmpty ? "" : folder + "/") + id + ".md"
  }

  /// Whether no system with a folder of its own keeps it.
  private func isOwnedByRoot(_ folder: String) -> Bool {
    !evidence.playbooks.contains {
      !$0.path.folder.isEmpty && (folder + "/").hasPrefix($0.path.folder + "/")
    }
  }

  // MARK: The id

  /// The next free number after a prefix, such as `INC-20260710-`: one more than the highest that
  /// a document's id, a file's name or an export's row has.
  func next(_ prefix: String, digits: Int) -> String {
    let stem = prefix.folded
    let names =
      evidence.documents.compactMap { $0.frontMatter.text("id")?.value }
      + evidence.paths.map { path in
        String((path.split(separator: "/").last ?? "").prefix { $0 != "." })
      }
      + evidence.registers.flatMap { register in
        register.rows(in: evidence.calendar(for: register.path).zone).compactMap { $0.id?.value }
      }
    let numbers = names.compactMap { name -> Int? in
      guard name.folded.hasPrefix(stem) else { return nil }
      return Int(name.folded.dropFirst(stem.count).prefix { $0.isNumber })
    }
    return prefix + Day.padded((numbers.max() ?? 0) + 1, to: digits)
  }

  /// The id that was asked for, if it is free; else a proposal.
  func id(_ proposal: @autoclosure () -> String) throws(NewDocument.Failure) -> String {
    guard let id = facts.id?.oneLine, !id.isEmpty else { return proposal() }
    guard id.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }), id.first != "."
    else {
      throw NewDocument.Failure("“\(id)” is no id; use letters, digits and hyphens")
    }
    return id
  }

  /// A day as ids have it: `20260710`.
  func compact(_ day: Day) -> String { day.iso.replacing("-", with: "") }

  /// The word between the type and the period in a system's ids, such as `PLATFORM-`.
  func infix(_ playbook: Playbook?) -> String {
    let name = playbook?.path.folder.split(separator: "/").last.map(String.init) ?? ""
    let letters = name.uppercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }
    return letters.isEmpty ? "" : letters + "-"
  }

  // MARK: Lines that several documents share

  /// The key that ties a record to its playbook; needed nowhere, and clear everywhere.
  func playbookLine(_ playbook: Playbook?) -> [String] {
    playbook.map { ["playbook: \($0.id.yamlScalar)"] } ?? []
  }

  /// Who was meant: the roster's id for a name or title.
  func person(_ written: String?) -> String? {
    written.map { evidence.configuration.person($0)?.id ?? $0 }
  }

  /// A severity as the playbook writes it.
  func level(
    _ written: String?, _ playbook: Playbook?
  ) throws(NewDocument.Failure) -> SeverityLevel? {
    guard let written, !written.trimmed.isEmpty, let scheme = playbook?.severities else {
      return nil
    }
    if let level = scheme.level(written) { return level }
    throw NewDocument.Failure(
      "“\(written)” is no level of \(playbook?.id ?? "the playbook"); it has "
        + scheme.levels.map(\.id).listed("and"))
  }
}

extension DocumentType {
  /// The folder where records of the type go when the content has none yet.
  var folderName: String {
    switch self {
    case .playbook: ""
    case .incident: "incidents"
    case .postMortem: "post-mortems"
    case .drill: "drills"
    case .riskReview: "risk-reviews"
    case .exception: "exceptions"
    case .register: "registers"
    }
  }
}

extension [String] {
  /// What occurs most often, the first of the alphabet among equals.
  fileprivate var mostFrequent: String? {
    Dictionary(grouping: self) { $0 }.max {
      ($0.value.count, $1.key) < ($1.value.count, $0.key)
    }?.key
  }
}
