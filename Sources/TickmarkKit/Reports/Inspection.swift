/// What was read from one file, whatever it is: how an author sees what Tickmark sees.
public struct Inspection: Sendable {
  public let document: Document
  public let type: DocumentType?
  public let typeReason: String
  public let severities: SeverityMatrix?
  public let promises: Promises
  public let roles: [RoleRow]
  public let sections: ReportSections
  public let timeline: Timeline?
  public let actionItems: [ActionItem]
  public let times: [String: WrittenFacts.Fact]
  /// What looks like something that could not be read, with what would help.
  public let hints: [Finding]

  /// - Parameter type: the type to take the file for; nil to guess.
  public init(_ source: SourceFile, type: DocumentType? = nil) {
    let document = Document(source)
    self.document = document
    let matrix = SeverityMatrix(document)
    let sections = ReportSections(document)
    let timeline = Timeline(document, sections: sections)
    severities = matrix
    promises = Promises(document, severities: matrix)
    roles = RoleRow.read(document)
    self.sections = sections
    self.timeline = timeline
    times = WrittenFacts(document, timeline: timeline).times
    hints = SeverityMatrix.hints(document, found: matrix)
    if let type {
      self.type = type
      typeReason = "asked for by --type"
    } else {
      (self.type, typeReason) = DocumentType.guess(
        document, sections: sections, timeline: timeline, severities: matrix)
    }
    // A playbook's lists of what to do are its procedure, and a form's rows are samples: neither
    // is anybody's task.
    let isForm = self.type == nil && document.isTemplate
    actionItems =
      isForm
      ? []
      : ActionItemReader.read(
        document, sections: sections, hasLists: self.type != .playbook && self.type != nil)
  }
}

extension Inspection {
  /// The files' inspections as a JSON array.
  public static func json(_ inspections: [Inspection]) -> String {
    JSON.text(inspections.map(Shape.init))
  }

  /// The shape of `inspect --format json`, documented in the README.
  private struct Shape: Encodable {
    let path: String
    let type: Nullable<String>
    let typeReason: String
    let id: Nullable<String>
    let severityLevels: [Level]
    let promises: [String: Promise]
    let roles: [Role]
    let sections: [String: Heading]
    let timeline: [Entry]
    let actionItems: [Action]
    let times: [String: Time]
    let problems: [Problem]

    struct Level: Encodable {
      let id: String
      let name: Nullable<String>
      let rank: Int
      let line: Int
      let targets: [String: Limit]
    }
    struct Limit: Encodable {
      let text: String
      let limit: Nullable<String>
      let line: Int
      let column: Int
      let strict: Bool?
      let condition: String?
      let reason: String?
    }
    struct Promise: Encodable {
      let text: Nullable<String>
      let limit: Nullable<String>
      let line: Int
      var from: String?
      var requiredFor: [String]?
      /// The limits of levels that have their own, in ISO 8601, by label.
      var byLevel: [String: String]?
      var environment: String?
    }
    struct Role: Encodable {
      let role: String
      let primary: Nullable<String>
      let backup: Nullable<String>
      let line: Int
    }
    struct Heading: Encodable {
      let heading: String
      let line: Int
    }
    struct Entry: Encodable {
      let at: String
      let instant: Nullable<String>
      let text: String
      let line: Int
    }
    struct Action: Encodable {
      let text: String
      let owner: Nullable<String>
      let due: Nullable<String>
      let status: Nullable<String>
      let line: Int
    }
    struct Time: Encodable {
      let text: String
      let instant: Nullable<String>
      let line: Int
      let column: Int
    }
    struct Problem: Encodable {
      let message: String
      let line: Int
      let column: Int
      let help: Nullable<String>
    }

    init(_ inspection: Inspection) {
      path = inspection.document.path
      type = Nullable(inspection.type?.rawValue)
      typeReason = inspection.typeReason
      id = Nullable(inspection.document.frontMatter.text("id")?.value)
      let hasResolve = inspection.severities?.hasResolveTargets ?? false
      severityLevels = (inspection.severities?.levels ?? []).map { level in
        Level(
          id: level.id, name: Nullable(level.name), rank: level.rank,
          line: level.span.start.line,
          targets: Dictionary(
            uniqueKeysWithValues: level.targets.map { kind, target in
              // A scheme that promises nothing but the permanent fix resolves by it.
              let isResolve = kind == .fix && !hasResolve
              return ((isResolve ? TargetKind.resolve : kind).rawValue, Self.limit(target))
            }))
      }
      promises = Self.promises(inspection.promises)
      roles = inspection.roles.map {
        Role(
          role: $0.role, primary: Nullable($0.primary?.value), backup: Nullable($0.backup?.value),
          line: $0.span.start.line)
      }
      sections = Dictionary(
        inspection.sections.all.map {
          ($0.part.rawValue, Heading(heading: $0.title, line: $0.span.start.line))
        }, uniquingKeysWith: { first, _ in first })
      timeline = (inspection.timeline?.entries ?? []).map {
        Entry(
          at: $0.at.value, instant: Nullable($0.instant?.iso), text: $0.text,
          line: $0.span.start.line)
      }
      actionItems = inspection.actionItems.map {
        Action(
          text: $0.text, owner: Nullable($0.owner?.value), due: Nullable($0.due?.value),
          status: Nullable($0.status?.value), line: $0.span.start.line)
      }
      times = inspection.times.mapValues {
        Time(
          text: $0.text.value, instant: Nullable($0.instant?.iso), line: $0.text.span.start.line,
          column: $0.text.span.start.column)
      }
      problems = (inspection.document.problems + inspection.hints).map {
        Problem(
          message: $0.message, line: $0.span.start.line, column: $0.span.start.column,
          help: Nullable($0.help))
      }
    }

    private static func limit(_ target: Target) -> Limit {
      Limit(
        text: target.text, limit: Nullable(target.limit?.iso), line: target.span.start.line,
        column: target.span.start.column, strict: target.limit?.isStrict,
        condition: target.limit?.qualifier, reason: target.reason)
    }

    private static func promises(_ promises: Promises) -> [String: Promise] {
      func promise(_ located: Located<TimeLimit>) -> Promise {
        Promise(
          text: Nullable(located.value.text), limit: Nullable(located.value.iso),
          line: located.span.start.line)
      }
      var result: [String: Promise] = [:]
      if let duty = promises.postMortem {
        result["post_mortem"] = Promise(
          text: Nullable(duty.within?.value.text), limit: Nullable(duty.within?.value.iso),
          line: duty.span.start.line, from: duty.from?.value,
          requiredFor: duty.requiredFor.isEmpty ? nil : duty.requiredFor.map(\.value),
          byLevel: duty.withinByLevel.isEmpty
            ? nil
            : Dictionary(
              duty.withinByLevel.map { ($0.level.value, $0.limit.value.iso) },
              uniquingKeysWith: { first, _ in first }))
      }
      if let duty = promises.drills {
        result["drills"] = Promise(
          text: Nullable(duty.every?.value.text), limit: Nullable(duty.every?.value.iso),
          line: duty.span.start.line, environment: duty.environment?.value)
      }
      result["review_every"] = promises.reviewEvery.map(promise)
      result["incident_commander_within"] = promises.commanderWithin.map(promise)
      result["notify_personal_data"] = promises.notifyPersonalData.map(promise)
      return result
    }
  }
}
