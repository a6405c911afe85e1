using SmartVillage.Domain.Errors;

namespace SmartVillage.Api.Http;

/// <summary>Every refusal of the API, so that one place shows which codes a client can meet.</summary>
internal static class Problems
{
    /// <summary>One body for "not yours", "not there" and "never was", so that nobody can tell which.</summary>
    public static readonly ApiProblem NotFound = new(404, "not-found", "Data yang diminta tidak ditemukan.",
        "Periksa kembali kode desa dan nomor data pada alamat permintaan.");

    public static readonly ApiProblem NoKey = new(401, "key-required", "Permintaan ini memerlukan kunci API yang berlaku.",
        "Kirim header \"Authorization: Bearer KUNCI\"; kunci dibuat dengan perintah \"smartvillage key create\".")
    { Challenge = "Bearer" };

    public static readonly ApiProblem WrongKey = new(401, "key-refused", "Kunci API tidak dikenal, salah, sudah dicabut atau habis masa berlakunya.",
        "Periksa header \"Authorization: Bearer KUNCI\" atau minta kunci baru dengan perintah \"smartvillage key create\".")
    {
        Challenge = "Bearer error=\"invalid_token\"",
    };

    public static readonly ApiProblem Forbidden = new(403, "forbidden", "Peran kunci ini tidak berhak atas permintaan tersebut.",
        "Gunakan kunci dengan peran yang sesuai atau hubungi admin.");

    public static readonly ApiProblem SecondFactorNeeded = new(403, "second-factor-needed", "Tindakan ini memerlukan faktor kedua kunci ini.",
        $"Kirim kode dari telepon ke POST /api/v1/key/second-factor, lalu ulangi dengan header {Access.SecondFactorGate.Header}.");

    public static readonly ApiProblem SecondFactorMissing = new(403, "second-factor-missing", "Pemasangan ini meminta faktor kedua, dan kunci ini tidak punya.",
        "Minta admin menjalankan \"smartvillage key second-factor ID\" dan daftarkan kodenya di telepon.");

    public static readonly ApiProblem WrongSecondFactor = new(403, "wrong-code", "Kode itu salah, sudah dipakai, atau sudah lewat waktunya.",
        "Tunggu kode berikutnya di telepon, dan periksa jam telepon itu.");

    public static readonly ApiProblem SecondFactorLocked = new(429, "second-factor-locked", "Kode berulang kali salah; kunci ini menunggu.",
        "Coba lagi sesudah waktu pada Retry-After; bila bukan Anda yang mencoba, minta admin mencabut kunci ini.");

    public static readonly ApiProblem FilterNotAllowed = new(403, "filter-not-allowed", "Peran kunci ini tidak boleh menyaring atau mengurutkan menurut isian itu.",
        "Hapus saringan tanggal atau urutan dari permintaan, atau gunakan kunci Operator.");

    public static readonly ApiProblem BadVillageCode = Bad("invalid-village-code", "Kode desa tidak sah.", "Tulis kode Kemendagri seperti 18.72.04.1002.");

    public static readonly ApiProblem BadId = Bad("invalid-id", "Nomor data pada alamat permintaan tidak sah.", "Gunakan nomor (id) dari jawaban API sebelumnya.");

    public static readonly ApiProblem BadMarketId = Bad("invalid-id", "Nomor (id) lapak pada alamat permintaan tidak sah.",
        "Gunakan id dari jawaban /marketplace/products atau /marketplace/sellers: 12 huruf kecil dan angka.");

    public static readonly ApiProblem ListingPaused = new(404, "listing-paused", "Produk ini sedang tidak ditawarkan.",
        "Lihat produk lain di /marketplace/products; produk ini kembali dengan sendirinya bila pelapaknya menjual lagi.");

    public static readonly ApiProblem ListingGone = new(410, "listing-gone", "Produk ini sudah tidak dijual.", "Lihat produk lain di /marketplace/products.");

    public static readonly ApiProblem NoOrderNumber = new(404, "no-order-number", "Pelapak ini tidak menampilkan nomor untuk pesanan.",
        "Lihat kartu pelapaknya di /marketplace/sellers/{id}, atau datang ke tempatnya.");

    public static readonly ApiProblem NoNib = new(409, "no-nib", "Pada kartu pelapak ini belum tercatat NIB.", "Isi nib pada kartunya dengan PUT, lalu periksa lagi.");

    public static readonly ApiProblem NibNotHeld = new(409, "nib-not-held", "OSS tidak mengenal NIB itu, atau NIB-nya tidak berlaku.",
        "Cocokkan angkanya dengan dokumen, lalu catat lagi.");

    public static readonly ApiProblem RegistryUnavailable = new(409, "registry-unavailable", "NIB belum dapat diperiksa ke OSS.",
        "Lihat dokumennya dan catat bahwa sudah dilihat; periksa lagi bila OSS tersambung.");

    public static readonly ApiProblem BadPageToken = Bad("invalid-page-token", "Penanda halaman tidak sah atau bukan untuk permintaan ini.",
        "Ambil nilai next dari jawaban sebelumnya tanpa mengubah saringan, atau mulai dari halaman pertama.");

    public static readonly ApiProblem IdentifierInUrl = Bad("identifier-in-url", "Alamat permintaan memuat nomor identitas.",
        "Cari NIK atau No. KK dengan POST …/residents/search, nomor di dalam badan permintaan.");

    public static readonly ApiProblem NameInUrl = Bad("name-in-url", "Nama orang tidak boleh berada di alamat permintaan.",
        "Cari menurut awal nama dengan POST …/residents/search, isi namePrefix di dalam badan permintaan.");

    public static readonly ApiProblem BadUrl = Bad("invalid-url", "Alamat permintaan tidak sah.", "Periksa tanda persen (%) dan karakter khusus pada alamat.");

    public static readonly ApiProblem BadRequest = Bad("invalid-request", "Permintaan HTTP tidak sah.", "Periksa baris permintaan dan header yang dikirim.");

    public static readonly ApiProblem UrlTooLong = new(414, "url-too-long", "Alamat permintaan terlalu panjang.", "Kurangi parameter pada alamat permintaan.");

    public static readonly ApiProblem HeadersTooLarge = new(431, "headers-too-large", "Header permintaan terlalu besar.",
        "Kirim hanya header yang diperlukan.");

    public static readonly ApiProblem TooSlow = new(408, "request-timeout", "Permintaan tidak selesai diterima.", "Kirim ulang permintaan.");

    public static readonly ApiProblem BadJson = Bad("invalid-body", "Badan permintaan bukan JSON yang sesuai.", "Kirim objek JSON sesuai contoh di /docs.");

    public static readonly ApiProblem NotJson = new(415, "unsupported-media-type", "Badan permintaan harus berupa JSON.",
        "Kirim header \"Content-Type: application/json\".");

    public static readonly ApiProblem BodyTooLarge = new(413, "body-too-large", "Badan permintaan terlalu besar.", "Kirim hanya isian yang diminta.");

    public static readonly ApiProblem NotMultipart = new(415, "unsupported-media-type", "Berkas dikirim sebagai formulir multipart.",
        "Kirim header \"Content-Type: multipart/form-data; boundary=…\".");

    public static readonly ApiProblem FileTooLarge = new(413, "file-too-large", "Berkasnya terlalu besar.",
        "Kirim foto yang lebih kecil, atau beberapa berkas satu per satu.");

    public static readonly ApiProblem UploadsBusy = new(503, "uploads-busy", "Terlalu banyak berkas yang sedang diunggah bersamaan.",
        "Coba lagi beberapa detik lagi; permohonannya sendiri sudah tersimpan.")
    { RetryAfterSeconds = 5 };

    public static readonly ApiProblem NoRoom = new(507, "no-room", "Diska di server penuh; berkasnya tidak disimpan.",
        "Coba lagi nanti, atau serahkan berkasnya langsung kepada petugas; permohonannya sendiri sudah tersimpan.");

    public static readonly ApiProblem WrongMethod = new(405, "method-not-allowed", "Metode HTTP ini tidak tersedia di alamat tersebut.",
        "Lihat metode yang tersedia di /docs.");

    public static readonly ApiProblem EditionChanged = new(410, "edition-changed", "Data sudah diperbarui sejak halaman pertama dibaca.",
        "Mulai lagi dari halaman pertama.");

    public static readonly ApiProblem FullReadNeeded = new(410, "full-read-needed", "Daftar perubahan sejak edisi itu tidak tersedia.",
        "Baca seluruh data sekali lagi, lalu lanjutkan dari edisi yang sekarang.");

    /// <summary>Says how long to wait, in the unit in which people wait; a minute where nobody knows.</summary>
    public static ApiProblem TooMany(TimeSpan? wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling((wait ?? TimeSpan.FromMinutes(1)).TotalSeconds));
        var time = seconds < 120 ? $"{seconds} detik" : seconds < 7200 ? $"{(seconds + 59) / 60} menit" : $"{(seconds + 3599) / 3600} jam";
        return new ApiProblem(429, "too-many-requests", "Terlalu banyak permintaan.", $"Coba lagi sesudah {time}.") { RetryAfterSeconds = seconds };
    }

    public static readonly ApiProblem NoEdition = new(503, "no-edition", "Desa ini belum mempunyai data yang terbit.",
        "Tunggu sinkronisasi pertama selesai atau setujui sinkronisasi yang menunggu.")
    { RetryAfterSeconds = 60 };

    public static readonly ApiProblem StoreUnavailable = new(503, "store-unavailable", "Penyimpanan data sedang tidak dapat dibaca.",
        "Coba lagi sebentar; bila berulang, jalankan \"smartvillage doctor\".")
    { RetryAfterSeconds = 5 };

    public static readonly ApiProblem Unexpected = new(500, "unexpected", "Terjadi kesalahan yang tidak terduga.",
        "Coba lagi; bila berulang, sampaikan traceId kepada admin.");

    public static readonly ApiProblem NoSource = new(409, "no-source", "Tidak ada sumber OpenSID yang terpasang untuk desa ini.",
        "Tambahkan sumbernya pada smartvillage.json.");

    public static readonly ApiProblem NotWaiting = new(409, "not-waiting", "Sinkronisasi ini tidak sedang menunggu keputusan.",
        "Periksa keadaan terbaru dengan GET /api/v1/sync-runs/{id}.");

    public static readonly ApiProblem AlreadyDecided = new(409, "already-decided", "Pertanyaan ini sudah diputuskan.",
        "Lihat yang masih terbuka dengan GET /api/v1/villages/{code}/identity-reviews.");

    public static readonly ApiProblem NotAcceptable = new(406, "not-acceptable", "Tidak ada bentuk jawaban yang diminta.",
        "Kirim Accept: application/json, atau application/ld+json (profile CPSV-AP atau schema.org).");

    public static readonly ApiProblem PreconditionFailed = new(412, "precondition-failed", "Isian ini sudah diubah orang lain sejak dibaca.",
        "Baca lagi, bandingkan, lalu kirim dengan If-Match dari ETag jawaban yang baru.");

    public static readonly ApiProblem ChangedMeanwhile = new(409, "changed-meanwhile", "Isian ini sudah diubah orang lain sejak dibaca.",
        "Baca isian yang terbaru, cocokkan, lalu kirim lagi dengan revision yang baru.");

    public static readonly ApiProblem NotAllowedNow = new(409, "not-allowed-now", "Langkah itu tidak dapat diambil pada keadaan permohonan yang sekarang.",
        "Baca keadaannya lagi; langkah yang mungkin ada pada isian next.");

    public static readonly ApiProblem LivesOnElsewhere = new(409, "merged", "Permohonan ini sudah digabungkan dengan permohonan lain.",
        "Kerjakan permohonan yang disebut pada mergedInto.");

    public static readonly ApiProblem LivesInOpenSid = new(409, "lives-in-opensid", "Pengaduan ini berada di OpenSID dan hanya ditampilkan di sini.",
        "Kerjakan di OpenSID (menu Pengaduan), atau jawab dengan POST …/requests/{id}/answer.");

    public static readonly ApiProblem NotFromOpenSid = new(409, "not-from-opensid", "Hanya pengaduan dari OpenSID yang dijawab dengan cara ini.",
        "Untuk permohonan lain pakai POST …/requests/{id}/state atau …/notes.");

    public static readonly ApiProblem NoComplaintDesk = new(409, "complaint-desk-off", "API petugas OpenSID belum terpasang untuk desa ini, sehingga jawaban tidak dapat dikirim.",
        "Jawab di OpenSID (menu Pengaduan), atau pasang OpenSidApi dengan akun petugas untuk sumber desa ini; lihat README.md.");

    public static readonly ApiProblem OtherComplaint = new(409, "other-complaint", "OpenSID tidak menampilkan pengaduan ini dengan nomor dan judul yang sama; jawaban tidak dikirim.",
        "Jalankan sinkronisasi, baca lagi, atau jawab langsung di OpenSID.");

    public static readonly ApiProblem AnswerUnknown = new(502, "answer-unknown", "Jawaban sudah dikirim, tetapi OpenSID tidak memastikan bahwa ia diterima.",
        "Periksa pengaduannya di OpenSID sebelum mengirim lagi.");

    public static readonly ApiProblem BadReason = Bad("invalid-reason", "Alasan penolakan tidak cocok dengan langkah ini.",
        "Isi reason hanya bila menolak (Rejected, atau Declined di papan ambulans), dengan salah satu pilihan di /docs; kosongkan pada langkah lain.");

    public static readonly ApiProblem BadAnswer = Bad("invalid-answer", "Jawaban tidak sah.",
        $"Isi to dengan Received, InProgress atau Completed, dan answer paling banyak {DecisionNote.Longest} huruf tanpa NIK atau No. KK.");

    public static readonly ApiProblem NoMergeTarget = Bad("invalid-merge", "Permohonan tujuan tidak cocok.",
        "Pilih permohonan lain di desa ini dengan jenis yang sama, yang tidak digabungkan.");

    public static readonly ApiProblem NoStage = Bad("unknown-stage", "Tahap itu tidak ada pada permohonan ini, atau tidak dapat dicatat dengan tangan.",
        "Lihat stages jenisnya pada GET …/request-types; NIB dicatat dengan POST …/requests/{id}/nib.");

    public static readonly ApiProblem OnBoard = new(409, "on-dispatch-board", "Permohonan ambulans digerakkan di papan ambulans.",
        "Gunakan POST …/ambulance/trips/{id}/state atau …/assignment.");

    public static readonly ApiProblem NoTransport = new(409, "no-transport-asked", "Pada permohonan ini tidak diminta angkutan ke rumah sakit.",
        "Hanya rsud-bantuan dengan help transport; untuk yang lain kirim permohonan ambulans-terjadwal yang baru.");

    public static readonly ApiProblem NoCrew = Bad("unknown-crew", "Kendaraan atau pengemudi itu tidak ada dalam daftar desa ini.",
        "Ambil nomornya dari GET …/ambulance/vehicles dan …/ambulance/drivers.");

    public static readonly ApiProblem BadWindow = Bad("invalid-window", "Waktu perjalanannya tidak sah.", "endsAt harus sesudah startsAt, paling lama 24 jam.");

    public static readonly ApiProblem NoteNeeded = Bad("note-needed", "Catatan wajib diisi.", "Isi note: alasan penolakan, atau apa yang ditunggu dari warga.");

    public static readonly ApiProblem NotCompleted = new(409, "not-completed", "Hanya permohonan yang selesai dapat dinilai.", "Tunggu sampai permohonan selesai.");

    public static readonly ApiProblem EmergencyCall = new(409, "emergency-call", "Keadaan darurat: hubungi 119 atau 112 sekarang. Permohonan ini tidak diantrekan.",
        "Telepon 119 (medis) atau 112; yang perlu disampaikan ada di /api/v1/emergency.");

    public static readonly ApiProblem NotRunning = new(409, "not-running", "Sinkronisasi ini sudah selesai.", "Tidak ada yang perlu dibatalkan.");

    public static readonly ApiProblem NotRead = new(404, "topic-not-read", "Sumber tidak mempunyai kolom untuk statistik ini.",
        "Lihat notRead pada daftar statistik; data tidak pernah ditampilkan sebagai nol.");

    /// <summary>The refusal for a status that the web server itself decided on.</summary>
    public static ApiProblem OfStatus(int status) => status switch
    {
        404 => NotFound,
        405 => WrongMethod,
        408 => TooSlow,
        413 => BodyTooLarge,
        414 => UrlTooLong,
        415 => NotJson,
        429 => TooMany(wait: null),
        431 => HeadersTooLarge,
        505 => BadRequest with { Status = status },
        >= 500 => Unexpected with { Status = status },
        _ => BadRequest with { Status = status },
    };

    /// <summary>A failure of the source or of the configuration, in the words it has everywhere; they never hold values of rows.</summary>
    public static ApiProblem Of(SmartVillageException exception) =>
        new(exception is SourceException ? 502 : 409, exception.Code.ToLowerInvariant(), exception.Message, exception.Remedy);

    /// <summary>A vehicle or driver is needed elsewhere; the other trip is named by its number only.</summary>
    public static ApiProblem CrewBusy(long? other) => new(409, "crew-busy", $"Kendaraan atau pengemudi sudah dipakai perjalanan nomor {other}.",
        "Pilih yang lain, atau ubah dahulu perjalanan itu.");

    /// <summary>A trip was opened before; it is named by its number.</summary>
    public static ApiProblem HasTrip(long? trip) => new(409, "trip-exists", $"Ambulans untuk permohonan ini sudah dibuka: perjalanan nomor {trip}.",
        "Kerjakan perjalanan itu di papan ambulans; yang baru dapat dibuka bila ia ditolak atau dibatalkan.");

    /// <summary>What an outside system said; its sentences hold nobody's data.</summary>
    public static ApiProblem AnswerNotTaken(string reason) => new(502, "answer-not-taken", $"OpenSID tidak menerima jawaban ini: {reason}", "Coba lagi nanti, atau jawab langsung di OpenSID.");

    /// <summary>Why the picture of a complaint cannot be had.</summary>
    public static ApiProblem PhotoNotGiven(string reason) => new(502, "photo-not-given", $"Foto pengaduan ini tidak dapat diambil: {reason}", "Coba lagi nanti, atau lihat di OpenSID (menu Pengaduan).");

    public static ApiProblem Bad(string code, string title, string remedy) => new(400, code, title, remedy);

    /// <summary>Names a parameter of ours, or one of the caller's when the name itself can hold no identifier.</summary>
    public static ApiProblem BadParameter(string name, string expectation) =>
        Bad("invalid-parameter", $"Nilai parameter \"{name}\" tidak sah.", expectation);

    public static ApiProblem UnknownParameter(string name) =>
        Bad("unknown-parameter", IsHarmless(name) ? $"Parameter \"{name}\" tidak dikenal." : "Ada parameter yang tidak dikenal.",
            "Lihat parameter yang tersedia di /docs.");

    public static ApiProblem RequiredParameter(string name) =>
        Bad("missing-parameter", $"Parameter \"{name}\" wajib diisi.", "Lihat contoh permintaan di /docs.");

    private static bool IsHarmless(string name) =>
        name.Length is > 0 and <= 40 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') && name.Count(char.IsAsciiDigit) < 8;
}
