internal import Glibc
package import Measures

extension PrivateServerError {
  package var sentence: Bilingual {
    switch self {
    case .noHome:
      Bilingual(
        vi: "không có chỗ đặt dữ liệu của máy chủ riêng: biến HOME chưa được đặt",
        en: "there is no place for the private server's data: HOME is not set")
    case .noAccount(let uid):
      Bilingual(
        vi: "người dùng số \(uid) không có tài khoản trên máy này mà PostgreSQL thì cần có",
        en: "user \(uid) has no account on this machine, and PostgreSQL needs one")
    case .programsMissing(let searched):
      Bilingual(
        vi: "chưa cài máy chủ PostgreSQL (đã tìm ở: \(searched.joined(separator: ", ")))",
        en: "the PostgreSQL server is not installed (looked at: \(searched.joined(separator: ", ")))")
    case .accountToolMissing:
      Bilingual(
        vi: "root không được chạy PostgreSQL, mà lệnh setpriv để giao cho tài khoản khác lại không có",
        en: "root cannot run PostgreSQL, and setpriv, which would hand it over, is missing")
    case .unreachable(let folder, let blocked, let account):
      Bilingual(
        vi: "máy chủ chạy bằng tài khoản \(account) mà không vào được \(folder): \(blocked) bị đóng",
        en: "the server runs as \(account), who cannot reach \(folder): \(blocked) is closed to them")
    case .ownedByAnother(let folder, let owner, let account):
      Bilingual(
        vi: "\(folder) là của \(owner) nên \(account) không chạy máy chủ trên đó được",
        en: "\(folder) belongs to \(owner), so \(account) cannot run a server on it")
    case .notACluster(let folder):
      Bilingual(
        vi: "\(folder) đã có sẵn nhưng không phải dữ liệu PostgreSQL do quydat tạo",
        en: "\(folder) exists and is not a PostgreSQL cluster of quydat's making")
    case .anotherMajor(let folder, let data, let installed):
      Bilingual(
        vi: "dữ liệu trong \(folder) là của PostgreSQL \(data), còn máy đang cài \(Self.list(installed))",
        en: "the data in \(folder) are PostgreSQL \(data)'s, and installed is \(Self.list(installed))")
    case .anotherKind(let folder, .kept):
      Bilingual(
        vi: "dữ liệu trong \(folder) là dữ liệu tạm, không dùng làm dữ liệu thật được",
        en: "the data in \(folder) are throw-away ones, where kept ones belong")
    case .anotherKind(let folder, .throwaway):
      Bilingual(
        vi: "dữ liệu trong \(folder) là dữ liệu thật, không được dùng làm dữ liệu tạm",
        en: "the data in \(folder) are kept ones and may not be used as throw-away ones")
    case .makingFailed(let folder, let output):
      Bilingual(
        vi: "không tạo được dữ liệu PostgreSQL trong \(folder); initdb báo: ",
        en: "no cluster could be made in \(folder); initdb said: ") + Self.ending(of: output)
    case .databaseNotMade(let message):
      Bilingual(
        vi: "không tạo được cơ sở dữ liệu quydat; máy chủ báo: ",
        en: "the database quydat could not be made; the server said: ") + Self.ending(of: message)
    case .didNotStart(_, let said):
      Bilingual(
        vi: "máy chủ riêng không khởi động được; nó báo: ",
        en: "the private server did not start; it said: ") + Self.ending(of: said)
    case .startTimedOut(_, let seconds):
      Bilingual(
        vi: "máy chủ riêng không trả lời sau \(seconds) giây",
        en: "the private server gave no answer within \(seconds) seconds")
    case .didNotStop(let pid, let seconds, _):
      Bilingual(
        vi: "máy chủ riêng (tiến trình \(pid)) chưa dừng sau \(seconds) giây",
        en: "the private server (process \(pid)) has not stopped within \(seconds) seconds")
    case .busy(let folder, let seconds):
      Bilingual(
        vi: "một lệnh khác đã giữ máy chủ trong \(folder) suốt \(seconds) giây",
        en: "another command has been busy with the server in \(folder) for \(seconds) seconds")
    case .keptNotDestroyed(let folder):
      Bilingual(
        vi: "dữ liệu trong \(folder) là dữ liệu thật, không lệnh nào được xóa",
        en: "the data in \(folder) are kept ones; no command destroys them")
    case .removalFailed(let folder, let output):
      Bilingual(vi: "không dọn được \(folder): ", en: "\(folder) could not be cleared: ")
        + Self.ending(of: output)
    case .socketFolderTaken(let folder):
      Bilingual(
        vi: "\(folder), nơi đặt socket, là của người khác",
        en: "\(folder), where the socket should lie, belongs to somebody else")
    case .system(let step, let path, let code):
      step.refused(path) + Bilingual(same: ": " + String(cString: strerror(code)))
    }
  }

  package var remedy: Bilingual {
    switch self {
    case .noHome:
      Bilingual(
        vi: "Hãy đặt HOME hoặc XDG_DATA_HOME, hoặc chỉ ra một máy chủ trong DATABASE_URL.",
        en: "Set HOME or XDG_DATA_HOME, or name a server in DATABASE_URL.")
    case .noAccount:
      Bilingual(
        vi: "Hãy dùng một tài khoản có trong /etc/passwd, hoặc chỉ ra một máy chủ trong DATABASE_URL.",
        en: "Run quydat as a user listed in /etc/passwd, or name a server in DATABASE_URL.")
    case .programsMissing:
      Bilingual(
        vi: "Hãy cài gói postgresql-15 của Debian (apt-get install postgresql-15), "
          + "hoặc chỉ ra một máy chủ trong DATABASE_URL.",
        en: "Install Debian's package postgresql-15 (apt-get install postgresql-15), "
          + "or name a server in DATABASE_URL.")
    case .accountToolMissing:
      Bilingual(
        vi: "Hãy cài gói util-linux của Debian, hoặc chạy quydat bằng người dùng thường.",
        en: "Install Debian's package util-linux, or run quydat as an ordinary user.")
    case .unreachable(_, let blocked, let account):
      Bilingual(
        vi: "Hãy đặt XDG_DATA_HOME là nơi mà \(account) vào được, hoặc mở ra: chmod o+x \(blocked).",
        en: "Set XDG_DATA_HOME to where \(account) can enter, or open it: chmod o+x \(blocked).")
    case .ownedByAnother(_, let owner, _):
      Bilingual(
        vi: "Hãy chạy quydat bằng tài khoản \(owner), hoặc đặt XDG_DATA_HOME là thư mục của mình.",
        en: "Run quydat as \(owner), or set XDG_DATA_HOME to a folder of your own.")
    case .notACluster:
      Bilingual(
        vi: "Hãy dời nó đi, hoặc đặt XDG_DATA_HOME là thư mục khác.",
        en: "Move it away, or set XDG_DATA_HOME to another folder.")
    case .anotherMajor(_, let data, _):
      Bilingual(
        vi: "Hãy cài lại gói postgresql-\(data), hoặc chuyển dữ liệu lên bằng pg_upgrade.",
        en: "Install postgresql-\(data) again, or bring the data over with pg_upgrade.")
    case .anotherKind:
      Bilingual(vi: "Hãy chọn thư mục khác.", en: "Choose another folder.")
    case .makingFailed, .system:
      Bilingual(
        vi: "Hãy xem chủ và quyền của thư mục, xem đĩa còn chỗ trống không, rồi thử lại.",
        en: "Look at the folder's owner and mode and at the disk's free space, then try again.")
    case .databaseNotMade:
      Bilingual(
        vi: "Hãy thử lại: quydat sẽ tạo ở lần khởi động sau.",
        en: "Try again: quydat makes it at the next start.")
    case .didNotStart(let log, _), .startTimedOut(let log, _), .didNotStop(_, _, let log):
      Bilingual(vi: "Nhật ký của máy chủ ở \(log).", en: "The server's log is \(log).")
    case .busy:
      Bilingual(
        vi: "Hãy đợi lệnh ấy xong, hoặc dùng 'ps' xem đó là lệnh quydat nào rồi kết thúc nó.",
        en: "Wait for it, or see with 'ps' which quydat it is and end it.")
    case .keptNotDestroyed(let folder):
      Bilingual(
        vi: "Nếu thật sự muốn, hãy dừng máy chủ rồi tự tay xóa \(folder).",
        en: "Stop the server and remove \(folder) by hand if you mean it.")
    case .removalFailed:
      Bilingual(vi: "Hãy tự tay xóa.", en: "Remove it by hand.")
    case .socketFolderTaken:
      Bilingual(
        vi: "Hãy đặt XDG_RUNTIME_DIR là thư mục của mình.",
        en: "Set XDG_RUNTIME_DIR to a folder of your own.")
    }
  }

  private static func list(_ majors: [Int]) -> String {
    majors.map { "PostgreSQL \($0)" }.joined(separator: ", ")
  }

  /// The last lines, where the cause stands, as the program said them.
  private static func ending(of text: String) -> Bilingual {
    let lines = text.split(whereSeparator: \.isNewline).suffix(6)
    if lines.isEmpty { return Bilingual(vi: "không gì cả", en: "nothing") }
    return Bilingual(same: lines.joined(separator: "\n  "))
  }
}

extension PrivateServerError.Step {
  fileprivate func refused(_ path: String) -> Bilingual {
    switch self {
    case .make: Bilingual(vi: "không tạo được \(path)", en: "could not make \(path)")
    case .open: Bilingual(vi: "không mở được \(path)", en: "could not open \(path)")
    case .write: Bilingual(vi: "không ghi được \(path)", en: "could not write \(path)")
    case .sync: Bilingual(vi: "không ghi được \(path) xuống đĩa", en: "could not bring \(path) to disk")
    case .lock: Bilingual(vi: "không khóa được \(path)", en: "could not lock \(path)")
    case .run: Bilingual(vi: "không chạy được \(path)", en: "could not run \(path)")
    case .stop: Bilingual(vi: "không dừng được \(path)", en: "could not stop \(path)")
    case .replace: Bilingual(vi: "không thay được \(path)", en: "could not replace \(path)")
    case .changeOwner: Bilingual(vi: "không đổi được chủ của \(path)", en: "could not give away \(path)")
    case .changeMode:
      Bilingual(vi: "không đổi được quyền của \(path)", en: "could not change the mode of \(path)")
    }
  }
}
