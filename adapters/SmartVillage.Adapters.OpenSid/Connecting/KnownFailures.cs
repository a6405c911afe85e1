namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>All failures of a source, with their codes. A code is never reused. The probe finds 040 to 042 too, with words of its own; SV-SRC-060 belongs to the engine.</summary>
internal static class KnownFailures
{
    public static readonly SourceFailure Unknown = new(
        "SV-SRC-001", "basis data OpenSID tidak dapat dibaca.", "Jalankan `smartvillage doctor` untuk memeriksa sumber ini, lalu coba lagi.", IsTransient: true);

    public static readonly SourceFailure MalformedConnectionString = new(
        "SV-SRC-002", "ConnectionString pada konfigurasi tidak dapat dipahami.",
        "Tulis seperti `Server=127.0.0.1;Port=3306;User ID=smartvillage_ro;Password=…;Database=opensid`.");

    public static readonly SourceFailure NoDatabase = new(
        "SV-SRC-003", "ConnectionString tidak menyebut nama basis data.", "Tambahkan `Database=` dengan nama basis data OpenSID.");

    public static readonly SourceFailure Refused = new(
        "SV-SRC-010", "server basis data tidak menerima sambungan.", "Pastikan MySQL/MariaDB berjalan, dan Server serta Port pada konfigurasi benar.", IsTransient: true);

    public static readonly SourceFailure HostNotFound = new(
        "SV-SRC-011", "nama server basis data tidak ditemukan.", "Periksa ejaan Server pada konfigurasi dan sambungan internet (DNS).", IsTransient: true);

    public static readonly SourceFailure ConnectTimeout = new(
        "SV-SRC-012", "server basis data tidak menjawab sampai batas waktu.", "Periksa jaringan dan firewall menuju server, lalu coba lagi.", IsTransient: true);

    public static readonly SourceFailure Unreachable = new(
        "SV-SRC-013", "jaringan menuju server basis data terputus.", "Periksa sambungan jaringan atau VPN ke server, lalu coba lagi.", IsTransient: true);

    public static readonly SourceFailure NotADatabaseServer = new(
        "SV-SRC-014", "yang menjawab di alamat itu bukan MySQL/MariaDB, atau menutup sambungan sebelum masuk.",
        "Pastikan Port pada konfigurasi adalah port MySQL/MariaDB (biasanya 3306), lalu coba lagi.", IsTransient: true);

    public static readonly SourceFailure HostNotAllowed = new(
        "SV-SRC-015", "server basis data tidak mengizinkan sambungan dari komputer ini.",
        "Minta admin server membuat akun untuk alamat komputer ini (`CREATE USER '…'@'alamat'`) atau membuka Remote MySQL di panel hosting.");

    public static readonly SourceFailure HostBlocked = new(
        "SV-SRC-016", "server basis data memblokir komputer ini karena terlalu banyak sambungan gagal.", "Minta admin server menjalankan `FLUSH HOSTS`, lalu coba lagi.");

    public static readonly SourceFailure TooManyConnections = new(
        "SV-SRC-017", "jatah sambungan server basis data sedang habis.",
        "Akan dicoba lagi nanti; bila sering terjadi, naikkan max_connections atau jatah akun ini.", IsTransient: true);

    public static readonly SourceFailure ShuttingDown = new(
        "SV-SRC-018", "server basis data sedang dimatikan atau dinyalakan ulang.", "Tunggu sampai server berjalan lagi, lalu coba lagi.", IsTransient: true);

    public static readonly SourceFailure AccessDenied = new(
        "SV-SRC-020", "nama pengguna atau kata sandi ditolak.",
        "Periksa User ID dan Password pada konfigurasi; bila akun mewajibkan TLS, pakai `SslMode=Required`; bila keduanya benar, buat akun itu juga untuk alamat mesin ini (misalnya `@'localhost'`), karena akun anonim di server mendahului `@'%'`.");

    public static readonly SourceFailure UnknownDatabase = new(
        "SV-SRC-021", "basis data dengan nama itu tidak ada di server.", "Periksa `Database=` pada konfigurasi.");

    public static readonly SourceFailure NoRightOnDatabase = new(
        "SV-SRC-022", "akun tidak berhak membaca basis data itu.",
        "Minta admin server menjalankan `GRANT SELECT ON basisdata.* TO akun`, dan periksa ejaan `Database=`.");

    public static readonly SourceFailure NoRightOnTable = new(
        "SV-SRC-023", "akun tidak berhak membaca sebagian tabel atau kolom OpenSID.",
        "Minta admin server menjalankan `GRANT SELECT ON basisdata.* TO akun`; hak lain tidak diperlukan.");

    public static readonly SourceFailure AccountLocked = new(
        "SV-SRC-024", "akun terkunci atau kata sandinya kedaluwarsa.", "Minta admin server membuka akun itu atau memberi kata sandi baru.");

    public static readonly SourceFailure AuthenticationMethod = new(
        "SV-SRC-025", "cara masuk yang diminta server tidak dapat dipakai lewat sambungan ini.",
        "Pakai `SslMode=Required`, atau di jaringan sendiri tambahkan `AllowPublicKeyRetrieval=True`; untuk akun unix_socket atau gssapi, buat akun dengan kata sandi.");

    public static readonly SourceFailure TlsRequired = new(
        "SV-SRC-030", "server basis data mewajibkan sambungan TLS.", "Pakai `SslMode=Required` pada ConnectionString.");

    public static readonly SourceFailure TlsMissing = new(
        "SV-SRC-031", "konfigurasi mewajibkan TLS, tetapi server basis data tidak menyediakannya.",
        "Minta admin server mengaktifkan TLS; hanya bila server ada di komputer yang sama, pakai `SslMode=Preferred`.");

    public static readonly SourceFailure TlsFailed = new(
        "SV-SRC-032", "sambungan TLS gagal: sertifikat server tidak dipercaya atau versi TLS tidak cocok.",
        "Periksa `SslMode`, `SslCa` dan masa berlaku sertifikat server; bila server ada di komputer yang sama, `SslMode=None` dapat dipakai.");

    public static readonly SourceFailure ConnectionLost = new(
        "SV-SRC-055", "sambungan ke basis data terputus di tengah pembacaan.", "Edisi terakhir tetap disajikan; akan dicoba lagi, periksa jaringan bila berulang.",
        IsTransient: true);

    public static readonly SourceFailure Locked = new(
        "SV-SRC-056", "tabel sedang dikunci oleh pekerjaan lain.", "Tunggu sampai impor atau perbaikan di OpenSID selesai, lalu coba lagi.", IsTransient: true);

    public static readonly SourceFailure StatementTimeLimit = new(
        "SV-SRC-057", "server menghentikan pembacaan karena melewati batas waktu perintah.",
        "Coba lagi saat server tidak sibuk; bila berulang, minta admin menaikkan max_statement_time untuk akun ini.", IsTransient: true);

    public static readonly SourceFailure Interrupted = new(
        "SV-SRC-043", "pembacaan dihentikan dari sisi server.", "Coba lagi; bila berulang, tanyakan kepada admin server apa yang menghentikannya.", IsTransient: true);

    public static readonly SourceFailure ReadTimeout = new(
        "SV-SRC-044", "server basis data tidak menjawab di tengah pembacaan sampai batas waktu.",
        "Coba lagi saat server tidak sibuk, atau naikkan `Default Command Timeout` pada ConnectionString.", IsTransient: true);

    public static readonly SourceFailure TableCrashed = new(
        "SV-SRC-045", "ada tabel OpenSID yang rusak.", "Buat cadangan, lalu minta admin server menjalankan `mysqlcheck --auto-repair` pada basis data itu.");

    public static readonly SourceFailure DiskFull = new(
        "SV-SRC-046", "ruang simpan server basis data penuh.", "Minta admin server mengosongkan ruang simpan, lalu coba lagi.", IsTransient: true);

    public static readonly SourceFailure DefinerMissing = new(
        "SV-SRC-047", "ada view yang pemiliknya (definer) sudah tidak ada di server.", "Minta admin server membuat ulang view itu dengan definer yang ada.");

    public static readonly SourceFailure SchemaChanged = new(
        "SV-SRC-048", "susunan tabel OpenSID berubah ketika sedang dibaca.", "Tunggu sampai pembaruan OpenSID selesai, lalu coba lagi.", IsTransient: true);

    public static readonly SourceFailure ServerTooOld = new(
        "SV-SRC-049", "server basis data terlalu tua dan tidak mengenal utf8mb4.", "Perbarui ke MySQL 5.6 atau MariaDB 10.0 atau yang lebih baru.");

    public static readonly SourceFailure OutOfMemory = new(
        "SV-SRC-050", "server basis data kehabisan memori.", "Coba lagi saat server tidak sibuk; bila berulang, beri tahu admin server.", IsTransient: true);

    public static readonly SourceFailure NoVillageCode = new(
        "SV-SRC-041", "profil desa di OpenSID tidak memuat kode desa yang dapat dipakai.",
        "Isi `VillageCode` pada sumber ini, misalnya `18.72.04.1002`, atau lengkapi kode di menu Identitas OpenSID.");

    public static readonly SourceFailure VillageNotThere = new(
        "SV-SRC-042", "desa dengan kode pada konfigurasi tidak ada di basis data itu.",
        "Periksa `VillageCode` pada konfigurasi dan kode desa di menu Identitas OpenSID.");

    public static readonly SourceFailure Indivisible = new(
        "SV-SRC-051", "basis data itu dipakai beberapa desa, tetapi kolom config_id tabel tweb_penduduk tidak ada atau tidak boleh dibaca, sehingga tidak diketahui penduduk mana milik desa mana.",
        "Beri akun sinkronisasi hak SELECT atas semua kolom tweb_penduduk; bila kolom itu memang tidak ada, selesaikan migrasi OpenSID (menu Database).");

    public static readonly SourceFailure ProfilesUnreadable = new(
        "SV-SRC-052", "basis data itu dipakai beberapa desa, tetapi tabel config tidak ada atau tidak boleh dibaca, sehingga tidak diketahui baris mana milik desa mana.",
        "Beri akun sinkronisasi hak SELECT atas tabel config.");

    public static readonly SourceFailure NotOpenSid = new(
        "SV-SRC-040", "basis data itu tidak berisi tabel OpenSID yang dapat dibaca.",
        "Periksa `Database=` pada konfigurasi dan pastikan akun mendapat `GRANT SELECT` atas basis data OpenSID.");
}
