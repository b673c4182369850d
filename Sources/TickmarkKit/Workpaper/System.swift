/// One system under examination, which is a folder with a playbook of its own, and all of its records.
public struct System: Sendable {
  /// Empty for records that belong to no system's folder, and for a playbook at the top.
  public let folder: String
  /// The newest version that was in force at the as-of date, of each playbook.
  public let playbooks: [Playbook]
  /// All versions of them.
  public let versions: [Playbook]
  public let incidents: [Incident]
  public let postMortems: [PostMortem]
  public let drills: [Drill]
  public let riskReviews: [RiskReview]
  public let exceptions: [Exception]
  /// The lists that are about it alone; a company-wide one belongs to the top.
  public let registers: [Register]

  public var name: String { folder.isEmpty ? "the whole content" : folder }

  /// Every task of its post-mortems.
  public var actions: [(item: ActionItem, postMortem: PostMortem)] {
    postMortems.flatMap { postMortem in postMortem.actionItems.map { ($0, postMortem) } }
  }
}

extension Workpaper {
  /// The systems, sorted by folder; what lies in none of them stands under the top, which is listed
  /// only where it holds something. Every record is in exactly one of them.
  public var systems: [System] {
    let folders = Set(evidence.playbooks.map(\.path.folder))
    func home<R: Record>(_ records: [R]) -> [String: [R]] {
      Dictionary(grouping: records) { System.folder(of: $0.path, among: folders) }
    }
    let versions = home(evidence.playbooks)
    let incidents = Dictionary(grouping: evidence.incidents) { incident in
      incident.playbook?.path.folder ?? System.folder(of: incident.path, among: folders)
    }
    let postMortems = home(evidence.postMortems)
    let drills = home(evidence.drills)
    let reviews = home(evidence.riskReviews)
    let exceptions = home(evidence.exceptions)
    let registers = home(evidence.registers)
    let all = Set(versions.keys).union(incidents.keys).union(postMortems.keys).union(drills.keys)
      .union(reviews.keys).union(exceptions.keys).union(registers.keys)
    return all.sorted().map { folder in
      let versions = versions[folder] ?? []
      return System(
        folder: folder, playbooks: inForce(versions), versions: versions,
        incidents: incidents[folder] ?? [], postMortems: postMortems[folder] ?? [],
        drills: drills[folder] ?? [], riskReviews: reviews[folder] ?? [],
        exceptions: exceptions[folder] ?? [], registers: registers[folder] ?? [])
    }
  }

  /// The folder of the system that each of some paths lies in.
  public func systems(of paths: Set<String>) -> [String: String] {
    let folders = Set(evidence.playbooks.map(\.path.folder))
    return Dictionary(
      uniqueKeysWithValues: paths.map { ($0, System.folder(of: $0, among: folders)) })
  }

  private func inForce(_ versions: [Playbook]) -> [Playbook] {
    let asOf = evidence.asOf
    return Dictionary(grouping: versions) { $0.id.folded }.values.compactMap { family in
      family.filter { ($0.effectiveFrom?.value ?? asOf) <= asOf }.max { left, right in
        let days = (left.effectiveFrom?.value, right.effectiveFrom?.value)
        guard days.0 != days.1 else { return left.path > right.path }
        return (days.0?.daysSinceEpoch ?? .min) < (days.1?.daysSinceEpoch ?? .min)
      }
    }.sorted { $0.path < $1.path }
  }
}

extension System {
  /// The nearest folder up the tree that is a system's; empty where there is none.
  fileprivate static func folder(of path: String, among systems: Set<String>) -> String {
    var folder = path.folder
    while !folder.isEmpty, !systems.contains(folder) { folder = folder.folder }
    return folder
  }
}
