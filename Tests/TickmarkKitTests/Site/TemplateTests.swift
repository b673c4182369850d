import Mustache
import Testing

@testable import TickmarkKit

/// Mustache renders what it does not know as nothing, so every tag is checked against its page
/// type, whose shape is read off the values of real pages.
@Suite struct TemplateTests {
  nonisolated(unsafe) private static let shapes: [String: Shape] = {
    var shapes: [String: Shape] = [:]
    let catalogue = Shape.Catalogue()
    for site in [SampleSite.example, SampleSite.worse, SampleSite.paged] {
      for make in site.views {
        let view = make(site.map)
        if site.map.rowsPerPage < 500, view is DocumentPage { continue }
        shapes[type(of: view).template] = Shape.of(view, in: catalogue)
      }
    }
    return shapes
  }()

  @Test(arguments: shapes.keys.sorted())
  func `every tag names a value of the page`(template: String) throws {
    let shape = try #require(Self.shapes[template])
    var check = TagCheck(texts: Templates.builtIn)
    check.walk(template, [shape])
    #expect(check.problems == [])
  }

  @Test func `the views that name their own values name all of them`() {
    #expect(Self.shapes.values.first?.catalogue.unnamed == [])
  }

  @Test func `every template is used and listed`() throws {
    let folder = SampleSite.root + "/templates"
    let files = try Folder.names(in: folder).filter { $0.hasSuffix(".mustache") }
    #expect(files.map { String($0.dropLast(9)) } == Templates.builtIn.keys.sorted())
    var check = TagCheck(texts: Templates.builtIn)
    for (name, shape) in Self.shapes { check.walk(name, [shape]) }
    #expect(check.visited == Set(Templates.builtIn.keys))
  }

  @Test(arguments: Templates.builtIn.keys.sorted())
  func `what is put in does not stand indented`(template: String) {
    // Mustache indents every line of it, in preformatted text too.
    for line in Templates.builtIn[template]!.split(separator: "\n") {
      let indented = line.first == " " && [">", "$", "<"].contains { line.contains("{{\($0)") }
      #expect(!indented, "\(template): \(line)")
    }
  }
}

/// The names that the values of a type have; it fills as values of the type are taken.
private struct Shape {
  /// What is taken is known by its type, so that a list that is empty here counts what the same
  /// type holds elsewhere.
  final class Catalogue {
    var members: [ObjectIdentifier: [String: Any.Type]] = [:]
    /// What a view that names its own values names wrong.
    var unnamed: Set<String> = []
  }

  let type: Any.Type
  let catalogue: Catalogue

  var isOptional: Bool { type is any OptionalType.Type }
  /// The type in an optional and in an array.
  var inner: Any.Type { (type as? any OptionalType.Type)?.wrapped ?? type }
  var element: Shape? {
    (inner as? any ArrayType.Type).map { Shape(type: $0.element, catalogue: catalogue) }
  }
  var isText: Bool { inner == String.self || inner == Int.self }
  var isHTML: Bool { inner == HTML.self || inner is any Piece.Type }
  var isBool: Bool { inner == Bool.self }
  var isKnown: Bool { isText || isHTML || isBool || element != nil || !members.isEmpty }
  private var members: [String: Any.Type] { catalogue.members[ObjectIdentifier(inner)] ?? [:] }

  subscript(name: String) -> Shape? {
    members[name].map { Shape(type: $0, catalogue: catalogue) }
  }

  static func of(_ value: Any, in catalogue: Catalogue) -> Shape {
    catalogue.take(value)
    return Shape(type: Swift.type(of: value), catalogue: catalogue)
  }
}

extension Shape.Catalogue {
  func take(_ value: Any) {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .struct {
      let key = ObjectIdentifier(type(of: value))
      for child in mirror.children {
        let view = value as? any View
        // What writes itself need not name what no template asks for.
        if let piece = view as? any Piece, piece.value(named: child.label!) is Unnamed { continue }
        members[key, default: [:]][child.label!] = type(of: child.value)
        guard let view else { continue }
        let mirror = Mirror(reflecting: child.value)
        let value: Any? =
          mirror.displayStyle == .optional ? mirror.children.first?.value : child.value
        let named = view.value(named: child.label!)
        if named.map({ "\($0)" }) != value.map({ "\($0)" }) {
          unnamed.insert("\(type(of: view)).\(child.label!)")
        }
      }
    }
    for child in mirror.children { take(child.value) }
  }
}

private protocol OptionalType { static var wrapped: Any.Type { get } }
extension Optional: OptionalType { static var wrapped: Any.Type { Wrapped.self } }
private protocol ArrayType { static var element: Any.Type { get } }
extension Array: ArrayType { static var element: Any.Type { Element.self } }

/// Walks a template along the shape of its page.
private struct TagCheck {
  let texts: [String: String]
  private(set) var problems: [String] = []
  private(set) var visited: Set<String> = []

  init(texts: [String: String]) { self.texts = texts }

  mutating func walk(_ template: String, _ stack: [Shape], blocks: [String: Tags] = [:]) {
    visited.insert(template)
    guard let text = texts[template] else {
      problems.append("there is no template \(template)")
      return
    }
    walk(Tags(text), template, stack, blocks)
  }

  private mutating func walk(
    _ tags: Tags, _ template: String, _ stack: [Shape], _ blocks: [String: Tags]
  ) {
    for tag in tags.nodes {
      let place = "\(template): {{\(tag.kind)\(tag.name)}}"
      switch tag.kind {
      case ">": walk(tag.name, stack, blocks: blocks)
      case "<":
        var inner = blocks
        for block in tag.inner.nodes where block.kind == "$" { inner[block.name] = block.inner }
        walk(tag.name, stack, blocks: inner)
      case "$": walk(blocks[tag.name] ?? tag.inner, template, stack, blocks)
      default:
        guard let shape = find(tag.name, in: stack, place) else { continue }
        if !shape.isKnown {
          problems.append("\(place) has no value in any sample; extend the sample")
        }
        switch tag.kind {
        case "": if !shape.isText { problems.append("\(place) is no text") }
        case "{": if !shape.isHTML { problems.append("\(place) is no HTML") }
        case "^": walk(tag.inner, template, stack, blocks)
        default:
          if let element = shape.element {
            walk(tag.inner, template, stack + [element], blocks)
          } else {
            walk(tag.inner, template, shape.isBool ? stack : stack + [shape], blocks)
          }
        }
      }
    }
  }

  private mutating func find(_ name: String, in stack: [Shape], _ place: String) -> Shape? {
    if name == "." { return stack.last }
    let parts = name.split(separator: ".").map(String.init)
    let owners = stack.indices.reversed().filter { stack[$0][parts[0]] != nil }
    guard let owner = owners.first, var shape = stack[owner][parts[0]] else {
      problems.append("\(place) is unknown")
      return nil
    }
    // A missing value is looked for further out, where the name means something else.
    if shape.isOptional, owners.count > 1 {
      problems.append("\(place) may be taken from an outer value of that name")
    }
    for part in parts.dropFirst() {
      guard let child = shape[part] else {
        problems.append("\(place) is unknown")
        return nil
      }
      shape = child
    }
    return shape
  }
}

/// The tags of a template as a tree.
struct Tags {
  struct Node {
    let kind: String
    let name: String
    var inner = Tags()
  }

  var nodes: [Node] = []

  init() {}

  init(_ text: String) {
    var open: [Node] = [Node(kind: "", name: "")]
    var rest = text[...]
    while let start = rest.firstRange(of: "{{") {
      rest = rest[start.upperBound...]
      let isTriple = rest.first == "{"
      let end = rest.firstRange(of: isTriple ? "}}}" : "}}")!
      let tag = rest[..<end.lowerBound]
      rest = rest[end.upperBound...]
      let kind = tag.first.map { "{#^/>!<$".contains($0) ? String($0) : "" } ?? ""
      let name = String(tag.dropFirst(kind.count))
      switch kind {
      case "!": break
      case "#", "^", "<", "$": open.append(Node(kind: kind, name: name))
      case "/":
        let node = open.removeLast()
        precondition(node.name == name, "{{/\(name)}} closes {{\(node.kind)\(node.name)}}")
        open[open.count - 1].inner.nodes.append(node)
      default: open[open.count - 1].inner.nodes.append(Node(kind: kind, name: name))
      }
    }
    nodes = open[0].inner.nodes
  }
}
