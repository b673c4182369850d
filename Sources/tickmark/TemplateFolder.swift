import Foundation

/// Where a company's own templates are.
enum TemplateFolder {
  /// The folder asked for, else `templates` beside the content; nil where there is none.
  static func path(asked: String?, content: String) -> String? {
    if let asked { return asked }
    let beside = URL(fileURLWithPath: content).standardizedFileURL
      .deletingLastPathComponent().appendingPathComponent("templates").path
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: beside, isDirectory: &isFolder)
    return exists && isFolder.boolValue ? beside : nil
  }
}
