/// What a version of a playbook promises and how it was kept up to date, as read from it.
struct PlaybookRecord: Sendable {
  let versionDetails: [Detail]
  let ledger: LedgerView
  let versions: [Version]
  let diff: DiffView?
  /// The version that came after, with what changed.
  let successor: Link?
  let targetNames: [String]
  let levels: [Level]
  let roles: [Role]
  let people: [Person]
  let duties: [Duty]
  let notices: [Notice]

  struct Version: Sendable {
    let page: Link
    let from: String?
    let to: String?
    let approval: String?
    let isShown: Bool
    /// Leads to what changed since the version before.
    let changesHref: String?
  }

  struct Level: Sendable {
    let label: String
    let definition: String?
    let targets: [Target]
    /// By when a post-mortem is due; nil where none is required.
    let reportDue: String?
  }

  struct Target: Sendable {
    /// Nil where the level sets no such time.
    let promised: Link?
    /// Why it cannot be tested.
    let problem: String?
  }

  struct Role: Sendable {
    let name: String
    let holder: String?
    let backup: String?
    let place: Place
  }

  /// Somebody of the roster who holds a role, with the days they were there.
  struct Person: Sendable {
    let name: String
    let title: String?
    let from: String?
    let to: String?
  }

  struct Duty: Sendable {
    let name: String
    /// Nil where nothing is promised, or nothing could be read.
    let promise: String?
    let place: Place?
  }

  struct Notice: Sendable {
    let levels: String
    let addressee: String
    let wording: String
    let timing: String
    let place: Place
  }

  init(_ playbook: Playbook, _ ledger: ReviewLedger, _ map: SiteMap, from page: String) {
    self.ledger = LedgerView(ledger, map, from: page)
    let shown = ledger.versions.first { $0.playbook.path == playbook.path }
    versionDetails = [
      Detail("version", text: playbook.version?.value),
      Detail("in force from", shown?.from.map { .day($0) }),
      Detail(
        "in force to",
        shown?.to.map { .day($0) }
          ?? HTML.write {
            $0.text(ledger.current?.path == playbook.path ? "in force" : "not in force yet")
          }),
      Detail("owner", text: playbook.owner.map { map.person($0.value) }),
      Detail("approved by", text: playbook.text("approved_by").map { map.person($0.value) }),
      Detail("approved on", playbook.day("approved_on").map { .day($0.value) }),
    ]
    versions = ledger.versions.map {
      Version($0, ledger, map, from: page, isShown: $0.playbook.path == playbook.path)
    }
    diff = ledger.version(before: playbook).map { DiffView($0, playbook, map, from: page) }
    successor = ledger.version(after: playbook).flatMap { next in
      map.href(document: next.path, anchor: DiffView.anchor, from: page).map {
        Link(label: "version \(next.version?.value ?? next.path)", href: $0)
      }
    }

    let all = playbook.severities?.levels ?? []
    let kinds = TargetKind.allCases.filter { kind in all.contains { $0.targets[kind] != nil } }
    targetNames = kinds.map(\.rawValue)
    let duty = playbook.promises.postMortem
    levels = all.map { level in
      Level(
        label: level.id + (level.name.map { " (\($0))" } ?? ""), definition: level.definition,
        targets: kinds.map { kind in
          let target = level.targets[kind]
          return Target(
            promised: target.map {
              Link(label: $0.text, href: map.href($0.span, from: page) ?? "")
            }, problem: target?.reason)
        },
        reportDue: duty.flatMap { duty in
          duty.requires(level)
            ? duty.limit(for: level).map { "within \($0.value.text)" } ?? "required" : nil
        })
    }
    roles = playbook.roles.map { role in
      Role(
        name: role.name, holder: role.holder.map { map.person($0.value) },
        backup: role.backup.map { map.person($0.value) },
        place: Place(role.span, map, from: page))
    }
    let named = playbook.roles.flatMap { [$0.holder?.value, $0.backup?.value].compactMap { $0 } }
    let holders = Set(named.compactMap { map.configuration.person($0)?.id })
    people = map.configuration.people.filter { holders.contains($0.id) }.map {
      Person(name: $0.name, title: $0.title, from: $0.from?.iso, to: $0.to?.iso)
    }
    duties = Self.duties(playbook, map, from: page)
    notices = playbook.promises.communication.promises.filter { !$0.isNone }.map {
      Notice(
        levels: $0.levels.isEmpty ? "all" : $0.levels.joined(separator: ", "),
        addressee: $0.addressee, wording: $0.text, timing: $0.timing.words,
        place: Place($0.span, map, from: page))
    }
  }

  private static func duties(
    _ playbook: Playbook, _ map: SiteMap, from page: String
  ) -> [Duty] {
    let promises = playbook.promises
    func duty(_ name: String, _ limit: Located<TimeLimit>?, _ words: (String) -> String) -> Duty {
      Duty(
        name: name, promise: limit.map { words($0.value.text) },
        place: limit.map { Place($0.span, map, from: page) })
    }
    let report = promises.postMortem
    let labels = report?.requiredFor.map(\.value) ?? []
    let limits =
      report.map { duty in
        duty.within.map { ["within \($0.value.text)"] }
          ?? duty.withinByLevel.map { "\($0.level.value) within \($0.limit.value.text)" }
      } ?? []
    return [
      Duty(
        name: "post-mortem",
        promise: report.map { report in
          ([labels.isEmpty ? "for every incident" : "for \(labels.listed())"] + limits
            + [report.from.map { "counted from \($0.value)" }].compactMap { $0 })
            .joined(separator: ", ")
        }, place: report.map { Place($0.span, map, from: page) }),
      Duty(
        name: "drills",
        promise: promises.drills.map { drills in
          [drills.every?.value.text, drills.environment.map { "in \($0.value)" }]
            .compactMap { $0 }.joined(separator: ", ")
        }, place: promises.drills.map { Place($0.span, map, from: page) }),
      duty("review of the playbook", promises.reviewEvery) { $0 },
      duty("incident commander", promises.commanderWithin) { "within \($0)" },
      duty("notice of a breach of personal data", promises.notifyPersonalData) { "within \($0)" },
      duty("risk review", promises.riskReviewEvery) { $0 },
    ]
  }
}

extension PlaybookRecord.Version {
  init(
    _ version: ReviewLedger.Version, _ ledger: ReviewLedger, _ map: SiteMap, from page: String,
    isShown: Bool
  ) {
    let playbook = version.playbook
    self.page = Link(
      label: playbook.version.map { "version \($0.value)" } ?? playbook.path,
      href: map.href(document: playbook.path, from: page) ?? "")
    from = version.from?.iso
    to = version.to?.iso
    let by = playbook.text("approved_by").map { map.person($0.value) }
    let on = playbook.day("approved_on")?.value.iso
    approval = [on, by.map { "by \($0)" }].compactMap { $0 }.joined(separator: " ").nilIfEmpty
    self.isShown = isShown
    changesHref =
      ledger.version(before: playbook) == nil
      ? nil : map.href(document: playbook.path, anchor: DiffView.anchor, from: page)
  }
}

extension String {
  var nilIfEmpty: String? { isEmpty ? nil : self }
}
