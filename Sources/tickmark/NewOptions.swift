import ArgumentParser
import TickmarkKit

/// What every new document takes.
struct NewOptions: ParsableArguments {
  @Option(help: "The folder with tickmark.yml and the documents.", completion: .directory)
  var content = "content"

  @Option(help: "The system's folder, or its playbook's id, where there are several.")
  var system: String?

  @Option(help: "The id, instead of the next free one.")
  var id: String?

  @Option(help: "Who is accountable for the document.")
  var owner: String?

  @Option(help: "The day to number and date by (YYYY-MM-DD); otherwise today.")
  var today: Day?

  @Flag(help: "Ask nothing, also on a terminal.")
  var noInput = false

  @Flag(help: "Print the document instead of writing it.")
  var dryRun = false

  /// Makes the document, asking first for what `questions` name and no flag says.
  func make(
    _ type: DocumentType, _ questions: [Question] = [],
    with state: (inout NewDocument.Facts) -> Void
  ) throws {
    let evidence = try Console.evidence(of: content, today: today, isEmptyAllowed: true)
    var facts = NewDocument.Facts()
    facts.id = id
    facts.owner = owner
    facts.system = system
    state(&facts)
    var open: [Question] = []
    if !noInput, !dryRun, Console.isInteractive {
      let systems = NewDocument.systems(toChooseFrom: evidence, for: type)
      open =
        (systems.isEmpty ? [] : [Question("system (\(systems.joined(separator: ", ")))", \.system)])
        + questions + [Question("owner", \.owner)]
      open.removeAll { facts[keyPath: $0.fact] != nil }
    }
    var isAnswering = !open.isEmpty
    var made: NewDocument?
    while made == nil {
      if isAnswering { isAnswering = Self.ask(open, &facts) }
      do {
        made = try NewDocument(type, in: evidence, facts: facts, today: today ?? Console.today)
      } catch {
        guard isAnswering else { throw ValidationError("\(error).") }
        Console.complain("\(error)")
      }
    }
    guard let document = made else { return }
    if dryRun { return Console.write(document.text) }
    let path = content + "/" + document.path
    guard try Console.create(document.text, at: path) else {
      Console.complain("\(path) is there and left alone; give another --id")
      throw ExitCode(2)
    }
    Console.write("made \(path)\n")
    Console.write("Next: fill in what stands in brackets; tickmark check \(content) names it.\n")
  }

  /// Asks for each fact; what was answered before stays where the answer is empty.
  ///
  /// - Returns: whether the person did not end the input.
  private static func ask(_ questions: [Question], _ facts: inout NewDocument.Facts) -> Bool {
    for question in questions {
      let before = facts[keyPath: question.fact].map { " [\($0)]" } ?? ""
      guard let answer = Console.ask(question.text + before) else { return false }
      if !answer.isEmpty { facts[keyPath: question.fact] = answer }
    }
    return true
  }

  /// What a person is asked for, and where the answer goes.
  struct Question {
    let text: String
    let fact: WritableKeyPath<NewDocument.Facts, String?>

    init(_ text: String, _ fact: WritableKeyPath<NewDocument.Facts, String?>) {
      self.text = text
      self.fact = fact
    }
  }
}
