internal import Glibc

/// Files that come with the program: migrations, reference data, reports.
///
/// They lie in `quydat_LandSchema.resources` beside the program, or in `../share/quydat` from there, or, for a
/// program that was never installed, in the sources it was built from. Not through `Bundle`, which would bring all of
/// Foundation with it.
package enum ShippedFiles {
  package struct Missing: Error, Hashable, Sendable, CustomStringConvertible {
    package let path: String
    package let searched: [String]
    package var description: String {
      "the file \(path) that comes with quydat is missing, or is not UTF-8 text; searched \(searched.joined(separator: ", ")). "
        + "Install quydat_LandSchema.resources beside the program."
    }
  }

  /// - Parameter path: such as `reference/holidays.csv`.
  package static func text(_ path: String) throws(Missing) -> String {
    for folder in folders {
      if let bytes = read(folder + "/" + path), let text = String(validating: bytes, as: UTF8.self) {
        return text
      }
    }
    throw Missing(path: path, searched: folders)
  }

  /// Names in a folder of ours, sorted.
  package static func names(in path: String) throws(Missing) -> [String] {
    for folder in folders {
      guard let listing = opendir(folder + "/" + path) else { continue }
      defer { closedir(listing) }
      var names: [String] = []
      while let entry = readdir(listing) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if !name.hasPrefix(".") { names.append(name) }
      }
      return names.sorted()
    }
    throw Missing(path: path, searched: folders)
  }

  private static let folders: [String] = {
    var folders: [String] = []
    if let program = realpath("/proc/self/exe", nil) {
      let folder = parent(String(cString: program))
      free(program)
      folders = [folder + "/quydat_LandSchema.resources", folder + "/../share/quydat"]
    }
    return folders + [parent(#filePath)]
  }()

  private static func parent(_ path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while true {
      let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        count = fread(buffer.baseAddress, 1, buffer.count, file)
      }
      if chunk.isEmpty { return ferror(file) == 0 ? bytes : nil }
      bytes += chunk
    }
  }
}
