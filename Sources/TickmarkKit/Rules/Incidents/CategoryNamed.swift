extension Rule {
  static let categoryNamed = Rule(
    id: "category-named", code: "IN-25",
    title: "Incidents have the category the playbook asks for, and a vendor's names the vendor",
    rationale: """
      Which incidents came from a service organization is asked whenever vendors are reviewed. A \
      vendor's outage stays in the population and keeps its deadlines; an exception may explain them. \
      The category itself is asked for only where the playbook speaks of one.
      """,
    criteria: [.cc9_2], level: .warning,
    examples: [
      .good("a category of its own", .postMortem, "category: operational"),
      .good(
        "a vendor's outage, with the vendor", .postMortem,
        "category: vendor\nvendor: Example Hosting"),
      .bad("a vendor's outage without the vendor", .postMortem, "category: ↓vendor"),
      .bad(
        "a vendor that is not known", .postMortem, "category: vendor\nvendor: ↓tbd"),
      .bad("the playbook asks for a category", .files, asked("↓INC-20260312-01")),
      .other(.notApplicable, "nobody asks and nobody says", .postMortem, "severity: SEV-1"),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident -> Verdict? in
      guard !incident.isVoid else { return nil }
      let subject = Subject.incident(incident)
      guard let category = incident.statement("category")?.filled else {
        guard let promise = incident.playbook?.duties.category else {
          return .notApplicable(
            subject, at: incident.place, "neither playbook nor record speaks of a category")
        }
        return .deviation(
          subject, at: incident.place, "\(incident.id) has no category",
          notes: [Finding.Note("promised here", at: promise)],
          help: "add “category: …”: operational, security, vendor")
      }
      let vendor = incident.statement("vendor")
      let words = ["vendor", "provider", "third party", "third-party", "supplier", "subservice"]
      let isVendors = words.contains { category.value.folded.holds($0) }
      if let vendor, Placeholder.isPlaceholder(vendor.value) {
        return .deviation(
          subject, at: vendor.span, "“\(vendor.value)” is no vendor's name",
          help: "name the service organization")
      }
      guard isVendors, vendor == nil else {
        let name = vendor.map { ", \($0.value)" } ?? ""
        return .met(subject, at: category.span, "\(category.value)\(name)")
      }
      return .deviation(
        subject, at: category.span, "the vendor that caused \(incident.id) is not named",
        help: "add “vendor: …”, the service organization")
    }
  }

  private static func asked(_ id: String) -> String {
    """
    -- playbook.md --
    ---
    type: playbook
    id: PB-1
    ---
    - Declare incident with category `operational` and severity based on customer impact.
    -- incident.md --
    ---
    type: incident
    id: \(id)
    severity: SEV-1
    ---
    """
  }
}
