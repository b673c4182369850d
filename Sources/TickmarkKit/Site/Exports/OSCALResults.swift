/// The assessment as OSCAL assessment results, for tools of governance and risk that import them.
///
/// A finding is what such a tool follows up, so there is one for each rule that looked at anything,
/// and its target is the rule, never a criterion: whether a criterion is met is an auditor's to say.
/// What was met is one observation for the whole rule; every deviation is an observation of its own,
/// and an exception is a risk that management accepted. Ids come from names, so that the same thing
/// has the same id in the next export.
struct OSCALResults {
  let text: String

  static let path = "data/oscal-assessment-results.json"
  /// Of OSCAL, as the file follows it.
  static let version = "1.2.1"

  init(_ map: SiteMap) { text = JSON.text(File(assessmentResults: Results(map)), keys: .kebab) }

  /// Text for OSCAL's one-line strings: no line breaks, no control characters, no blanks at the
  /// ends, and never empty.
  static func line(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Character in
      let isBlank =
        scalar.properties.isWhitespace || scalar == "\u{FEFF}"
        || scalar.properties.generalCategory == .control
      return isBlank ? " " : Character(scalar)
    }
    let words = scalars.split(separator: " ").map { String($0) }
    return words.isEmpty ? "–" : words.joined(separator: " ")
  }
}

extension OSCALResults {
  struct File: Encodable {
    let assessmentResults: Results
  }

  struct Results: Encodable {
    let uuid: String
    let metadata: Metadata
    let importAp: Reference
    let results: [Result]
    let backMatter: BackMatter

    init(_ map: SiteMap) {
      let namespace = map.namespace
      let period = map.configuration.period
      let span = period.map { "\($0.from.value.iso) to \($0.to.value.iso)" } ?? "no period set"
      let organization = OSCALResults.line(
        map.configuration.organization?.value ?? "Organization not named")
      let plan = NameUUID(of: "resource", "rules", in: namespace).description
      uuid = NameUUID(of: "assessment-results", span, in: namespace).description
      metadata = Metadata(
        title: "Incident response of \(organization), \(span)", lastModified: map.asOfInstant,
        version: map.evidence.asOf.iso, oscalVersion: OSCALResults.version,
        roles: [Role(id: "prepared-by", title: "Prepared by management")],
        parties: [
          Party(
            uuid: NameUUID(of: "party", in: namespace).description, type: "organization",
            name: organization)
        ],
        responsibleParties: [
          Responsible(
            roleId: "prepared-by", partyUuids: [NameUUID(of: "party", in: namespace).description])
        ],
        remarks: """
          Prepared by management with Tickmark \(TickmarkVersion.current) as of \
          \(map.evidence.asOf.iso); not an auditor’s opinion. Links lead to pages of the site that \
          this file belongs to.
          """)
      importAp = Reference(href: "#" + plan)
      results = [Result(map, span: span)]
      backMatter = BackMatter(resources: [
        Resource(
          uuid: plan, title: "The rules that were tested",
          description: "Every rule with what it asks, why, and examples.",
          rlinks: [Reference(href: SiteMap.href(SiteMap.rules, from: OSCALResults.path))]),
        Resource(
          uuid: NameUUID(of: "resource", "tsp-100", in: namespace).description,
          title: "TSP Section 100, Trust Services Criteria",
          description: """
            Control ids such as CC7.4 are its criteria. Its text is the AICPA’s and not in this \
            file: obtain TSP 100 from the AICPA.
            """, rlinks: nil),
      ])
    }
  }

  struct Metadata: Encodable {
    let title: String
    let lastModified: String
    let version: String
    let oscalVersion: String
    let roles: [Role]
    let parties: [Party]
    let responsibleParties: [Responsible]
    let remarks: String
  }

  struct Role: Encodable {
    let id: String
    let title: String
  }

  struct Party: Encodable {
    let uuid: String
    let type: String
    let name: String
  }

  struct Responsible: Encodable {
    let roleId: String
    let partyUuids: [String]
  }

  struct Reference: Encodable {
    let href: String
  }

  struct Resource: Encodable {
    let uuid: String
    let title: String
    let description: String
    let rlinks: [Reference]?
  }

  struct BackMatter: Encodable {
    let resources: [Resource]
  }

  struct Property: Encodable {
    let name: String
    let ns = "https://tickmark.invalid/ns/oscal"
    let value: String

    init(_ name: String, _ value: String) {
      self.name = name
      self.value = OSCALResults.line(value)
    }
  }

  /// The one set of results. No list in it may be empty: OSCAL leaves such a list out.
  struct Result: Encodable {
    let uuid: String
    let title: String
    let description: String
    let start: String
    let end: String
    let reviewedControls: Reviewed
    let observations: [Observation]?
    let risks: [Risk]?
    let findings: [Finding]?
    let remarks: String

    init(_ map: SiteMap, span: String) {
      let assessment = map.assessment
      let decided = assessment.results.filter { !$0.decided.isEmpty }
      uuid = NameUUID(of: "result", span, in: map.namespace).description
      title = "Incident response records against the company’s own playbooks, \(span)"
      description = """
        Each record was tested against what the playbook in force promised: \
        \(counted(decided.count, "rule")) of \(assessment.results.count) decided anything.
        """
      let asOf = map.evidence.asOf
      start = map.instant(min(map.configuration.period?.from.value ?? asOf, asOf))
      end = map.asOfInstant
      reviewedControls = Reviewed(
        Set(decided.flatMap(\.rule.criteria)).sorted().map(\.token))
      var observations: [Observation] = []
      var findings: [Finding] = []
      for result in decided {
        let whole = Observation(result, map)
        let single = map.entries(of: result.rule)
          .filter { $0.outcome == .deviation || $0.outcome == .excepted }
          .map { Observation($0, map) }
        observations += [whole] + single
        findings.append(Finding(result, observations: [whole] + single, map))
      }
      let accepted = Dictionary(
        grouping: map.entries.filter { $0.verdict.exception != nil },
        by: { $0.verdict.exception!.path })
      let risks = accepted.sorted { $0.key < $1.key }.map { Risk($0.value, map) }
      self.observations = observations.nonEmpty
      self.risks = risks.nonEmpty
      self.findings = findings.nonEmpty
      let left = assessment.results.filter { $0.decided.isEmpty }
      let said = left.filter(\.isExercised).map { "\($0.rule.code): \($0.open)" }
      let silent = left.filter { !$0.isExercised }.map(\.rule.code)
      remarks =
        (["Rules without a finding decided nothing, which is neither satisfied nor not satisfied."]
        + (said.isEmpty ? [] : ["Looked at without a decision: \(said.joined(separator: "; "))."])
        + (silent.isEmpty ? [] : ["Not exercised: \(silent.joined(separator: ", "))."]))
        .joined(separator: " ")
    }
  }

  struct Reviewed: Encodable {
    let controlSelections: [Selection]

    struct Selection: Encodable {
      let description: String
      let includeControls: [Control]?
    }

    struct Control: Encodable {
      let controlId: String
    }

    init(_ ids: [String]) {
      controlSelections = [
        Selection(
          description: ids.isEmpty
            ? "None: no rule decided anything."
            : "Criteria that the rules with a finding support, each in part.",
          includeControls: ids.map { Control(controlId: $0) }.nonEmpty)
      ]
    }
  }

  struct Observation: Encodable {
    let uuid: String
    let title: String
    let description: String
    let props: [Property]
    let methods = ["EXAMINE"]
    let types: [String]
    let relevantEvidence: [Evidence]
    let collected: String

    struct Evidence: Encodable {
      let href: String
      let description: String
    }

    /// What a rule said of all its subjects together.
    init(_ result: Assessment.Result, _ map: SiteMap) {
      let rule = result.rule
      uuid = NameUUID(of: "observation", rule.code, in: map.namespace).description
      title = OSCALResults.line("\(rule.code) \(rule.title)")
      description =
        "\(counted(result.lines.count, "subject")) examined: \(result.counts(Outcome.allCases))."
      props = [Property("rule", rule.id), Property("code", rule.code)]
      types = ["control-objective"]
      relevantEvidence = [
        Evidence(
          href: SiteMap.href(SiteMap.page(rule), from: OSCALResults.path),
          description: "Every subject of \(rule.code) with what was found.")
      ]
      collected = map.asOfInstant
    }

    /// One deviation.
    init(_ entry: SiteMap.Entry, _ map: SiteMap) {
      let verdict = entry.verdict
      let finding = verdict.finding
      uuid = NameUUID(of: "deviation", entry.id, in: map.namespace).description
      title = OSCALResults.line("\(entry.rule.code) \(verdict.subject.id): \(entry.outcome.words)")
      description = OSCALResults.line(finding.message)
      props =
        [
          Property("rule", entry.rule.id), Property("code", entry.rule.code),
          Property("subject", verdict.subject.id), Property("outcome", entry.outcome.rawValue),
          Property("level", verdict.level.rawValue),
          Property("place", "\(verdict.span.path):\(verdict.span.start.line)"),
        ] + (verdict.exception.map { [Property("exception", $0.id)] } ?? [])
      types = ["finding"]
      relevantEvidence = [
        Evidence(
          href: map.href(entry, from: OSCALResults.path),
          description: OSCALResults.line(
            "The record, \(verdict.span.path), with the place that deviates."))
      ]
      collected = map.asOfInstant
    }
  }

  struct Finding: Encodable {
    let uuid: String
    let title: String
    let description: String
    let target: Target
    let relatedObservations: [Related]
    let relatedRisks: [Accepted]?
    let remarks: String?

    struct Target: Encodable {
      let type = "objective-id"
      let targetId: String
      let props: [Property]
      let status: Status
    }

    struct Status: Encodable {
      let state: String
      let reason: String
      let remarks: String
    }

    struct Related: Encodable {
      let observationUuid: String
    }

    struct Accepted: Encodable {
      let riskUuid: String
    }

    init(_ result: Assessment.Result, observations: [Observation], _ map: SiteMap) {
      let rule = result.rule
      let isMet = result.count(.deviation) + result.count(.excepted) == 0
      uuid = NameUUID(of: "finding", rule.code, in: map.namespace).description
      title = OSCALResults.line("\(rule.code) \(rule.title)")
      description = OSCALResults.line(rule.rationale)
      target = Target(
        targetId: rule.code,
        props: rule.criteria.map { Property("criterion", $0.token) } + [
          Property("level", rule.level.rawValue)
        ],
        status: Status(
          state: isMet ? "satisfied" : "not-satisfied",
          // Accepted by management in every case is still not satisfied, for another reason.
          reason: isMet ? "pass" : result.count(.deviation) > 0 ? "fail" : "other",
          remarks: "Of what was decided: \(result.counts([.met, .deviation, .excepted]))."))
      relatedObservations = observations.map { Related(observationUuid: $0.uuid) }
      relatedRisks =
        Set(result.verdicts.compactMap { $0.exception?.path }).sorted()
        .map { Accepted(riskUuid: Risk.uuid($0, map)) }.nonEmpty
      remarks = result.open.isEmpty ? nil : "Not decided: \(result.open)."
    }
  }

  /// An exception that is in force, with what it accepts.
  struct Risk: Encodable {
    let uuid: String
    let title: String
    let description: String
    let statement: String
    let status = "deviation-approved"
    let deadline: String?
    let relatedObservations: [Finding.Related]

    /// An id may be used twice, a path not.
    static func uuid(_ path: String, _ map: SiteMap) -> String {
      NameUUID(of: "exception", path, in: map.namespace).description
    }

    init(_ entries: [SiteMap.Entry], _ map: SiteMap) {
      let exception = entries[0].verdict.exception!
      let secrets = map.evidence.secrets[exception.path] ?? []
      func said(_ text: String) -> String { OSCALResults.line(text.hiding(secrets)) }
      uuid = Self.uuid(exception.path, map)
      title = said("\(exception.id): \(exception.document.title)")
      description = said(exception.text("reason")?.value ?? "No reason is recorded.")
      statement = said(exception.text("impact")?.value ?? "No impact is recorded.")
      deadline = exception.expiresOn.map { map.instant($0.value.adding(days: 1)) }
      relatedObservations = entries.map {
        Finding.Related(
          observationUuid: NameUUID(of: "deviation", $0.id, in: map.namespace).description)
      }
    }
  }
}

extension SiteMap {
  /// The first moment of a day in the company's zone, in UTC.
  fileprivate func instant(_ day: Day) -> String { zone.instant(day, secondOfDay: 0).iso }
  fileprivate var asOfInstant: String { instant(evidence.asOf) }
}

extension Array {
  fileprivate var nonEmpty: [Element]? { isEmpty ? nil : self }
}

extension Criterion {
  /// The id as OSCAL writes ids: without a blank.
  fileprivate var token: String { rawValue.filter { $0 != " " } }
}

extension Assessment.Result {
  /// The verdicts that say how it is.
  fileprivate var decided: [Verdict] {
    verdicts.filter { [.met, .deviation, .excepted].contains($0.outcome) }
  }

  /// What was looked at and not decided: `2 not yet due, 1 undetermined`.
  fileprivate var open: String { counts([.notApplicable, .notYetDue, .undetermined]) }

  fileprivate func counts(_ outcomes: [Outcome]) -> String {
    outcomes.filter { count($0) > 0 }.map { "\(count($0)) \($0.words)" }.joined(separator: ", ")
  }
}
