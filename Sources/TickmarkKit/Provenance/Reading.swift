extension Provenance {
  /// What one revision of a document says that is set against its other revisions.
  public struct Reading: Sendable {
    /// Whether it is published and has what its type of document asks for.
    let isComplete: Bool
    /// Of a playbook's body: front matter may change without making another text of it.
    let body: Digest?
    /// The due dates of its action items, as written, by the item's text and by its own id.
    let due: [String: String]
    /// The days of its review ledger.
    let reviews: Set<Day>
  }
}
