/// Two texts that differ in one place, as a unified diff that `patch` and `git apply` take.
enum LineDiff {
  static func unified(_ old: String, _ new: String, path: String) -> String {
    let (before, after) = (lines(old), lines(new))
    var prefix = 0
    while prefix < before.count, prefix < after.count, before[prefix] == after[prefix] {
      prefix += 1
    }
    var suffix = 0
    while suffix < before.count - prefix, suffix < after.count - prefix,
      before[before.count - 1 - suffix] == after[after.count - 1 - suffix]
    {
      suffix += 1
    }
    guard prefix + suffix < max(before.count, after.count) else { return "" }
    let start = max(prefix - 3, 0)
    let tail = min(suffix, 3)
    func range(_ count: Int) -> String {
      let length = count - suffix + tail - start
      return "\(length == 0 ? start : start + 1),\(length)"
    }
    // A path with a blank or a control character is told apart by the tab behind it.
    let end = path.contains(" ") ? "\t" : ""
    var result = "--- a/\(path)\(end)\n+++ b/\(path)\(end)\n"
    result += "@@ -\(range(before.count)) +\(range(after.count)) @@\n"
    func add(_ mark: String, _ lines: ArraySlice<String>) {
      for line in lines {
        result += mark + line
        if line.utf8.last != UInt8(ascii: "\n") { result += "\n\\ No newline at end of file\n" }
      }
    }
    add(" ", before[start..<prefix])
    add("-", before[prefix..<before.count - suffix])
    add("+", after[prefix..<after.count - suffix])
    add(" ", before[before.count - suffix..<before.count - suffix + tail])
    return result
  }

  /// The lines with their line feeds; a carriage return stays with its line.
  private static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    for byte in text.utf8 {
      line.append(byte)
      if byte == UInt8(ascii: "\n") {
        lines.append(String(decoding: line, as: UTF8.self))
        line = []
      }
    }
    if !line.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
    return lines
  }
}
