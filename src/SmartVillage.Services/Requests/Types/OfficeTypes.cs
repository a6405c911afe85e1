using SmartVillage.Services.Catalog;
using static SmartVillage.Services.Requests.Types.FieldKit;

namespace SmartVillage.Services.Requests.Types;

/// <summary>What an officer of the village does together with the resident (reference ten-services, sections 2 to 5, 7, 8 and 10). Passwords and NIK are never asked for.</summary>
internal static class OfficeTypes
{
    // Health is specific personal data (UU 27/2022 article 4): 30 days, as the reference asks for the ambulance.
    private const int HealthDays = 30;

    private static readonly LocalText Help = T("Bantuan petugas", "Help by an officer");

    public static IEnumerable<RequestType> All =>
    [
        new(AmbulanceType.Code, ServiceCode.Ambulans, T("Ambulans terjadwal", "Planned ambulance"), T("Kontrol, cuci darah, pulang dari rumah sakit, atau mobil jenazah. Bukan untuk keadaan darurat.", "Check-up, dialysis, way home from hospital, or hearse. Not for emergencies."))
        {
            Group = T("Ambulans", "Ambulance"),
            Keywords = ["ambulans", "kontrol", "cuci darah"],
            Fields =
            [
                Choice(AmbulanceType.Kind, "Apakah mendesak?", "Is it urgent?", Option("planned", "Terjadwal", "Planned"), Option(AmbulanceType.Urgent, "Mendesak", "Urgent")).Needed().Emergency(AmbulanceType.Urgent),
                Choice(AmbulanceType.Called, "Apakah 119 sudah dihubungi? (diisi petugas)", "Was 119 called? (for officers)", Option("no", "Belum", "No"), Option(AmbulanceType.Yes, "Sudah", "Yes")),
                Choice("purpose", "Keperluan", "Purpose", Option("control", "Kontrol", "Check-up"), Option("dialysis", "Cuci darah", "Dialysis"), Option("discharge", "Pulang dari rumah sakit", "Way home from hospital"), Option("hearse", "Mobil jenazah", "Hearse")).Needed(),
                Line("destination", "Tujuan", "Destination").Needed(),
                Ahead(AmbulanceType.Wanted, "Dijemput kapan", "When to be picked up").Needed(),
                Choice("mobility", "Cara bergerak", "Mobility", Option("walks", "Dapat berjalan", "Walks"), Option("wheelchair", "Kursi roda", "Wheelchair"), Option("stretcher", "Tandu", "Stretcher"), Option("oxygen", "Tandu dengan oksigen", "Stretcher with oxygen")).Needed(),
                Number("companions", "Jumlah pendamping", "How many companions", 0, 5),
                Choice("relation", "Hubungan pemohon", "Relation of the requester", Option("self", "Diri sendiri", "Self"), Option("family", "Keluarga", "Family"), Option("neighbour", "Tetangga", "Neighbour"), Option("official", "RT, RW atau kader", "RT, RW or volunteer")).Needed(),
            ],
            NeedsPlace = true,
            NeedsPhone = true,
            TakesFiles = false,
            HasTrip = true,
            HasHealthWords = true,
            Within = TimeSpan.FromHours(4),
            KeptForDays = HealthDays,
            Warning = T("Keadaan darurat: hubungi 119 atau 112 sekarang, jangan mengisi formulir.", "Emergency: call 119 or 112 now, do not fill in a form."),
        },
        Office("nib-bantuan", ServiceCode.Nib, T("Bantuan membuat NIB", "Help with a business number (NIB)"), T("Petugas mendampingi pengisian di oss.go.id. Kata sandi OSS tidak pernah diminta.", "An officer sits beside you at oss.go.id. Your OSS password is never asked for."),
            Line("business", "Nama usaha", "Name of the business").Needed(),
            Line("activity", "Kegiatan usaha", "What the business does").Needed(),
            Line("kbli", "Kode KBLI bila sudah tahu", "KBLI code if known") with { Digits = 5 },
            Number("capital", "Modal usaha (rupiah)", "Capital (rupiah)", 0, 100_000_000_000),
            Choices("ready", "Yang sudah siap", "What is ready", Option("id-card", "KTP", "Identity card"), Option("phone", "Nomor ponsel aktif", "Phone"), Option("email", "Surel aktif", "E-mail"), Option("photo", "Foto usaha", "Photo"), Option("address", "Alamat usaha", "Address"))) with { Stages = NibStages.All },
        Office("kependudukan-surat", ServiceCode.Kependudukan, T("Surat dan dokumen kependudukan", "Civil registry papers"), T("Surat pengantar kelurahan dan pengurusan ke Dukcapil.", "Letter of the village and the way to the civil registry."),
            Choice(
                "document", "Dokumen", "Document",
                Option("ktp-el", "KTP elektronik", "Identity card"), Option("kk", "Kartu keluarga", "Family card"), Option("kia", "Kartu identitas anak", "Child identity card"),
                Option("birth", "Akta kelahiran", "Birth certificate"), Option("death", "Akta kematian", "Death certificate"), Option("moving", "Surat pindah", "Moving"), Option("marital", "Perubahan status kawin", "Marital status")).Needed(),
            Choice("reason", "Alasan", "Reason", Option("new", "Baru", "New"), Option("lost", "Hilang", "Lost"), Option("damaged", "Rusak", "Damaged"), Option("changed", "Perubahan data", "Changed data")))
            with { Stages = [new("letter-ready", T("Surat pengantar kelurahan siap", "Letter of the village is ready")), new("sent-to-dukcapil", T("Sudah dikirim ke Dukcapil", "Sent to the civil registry")), new("ready", T("Dokumen siap diambil", "Papers are ready"))] },
        Office("pbb-keringanan", ServiceCode.Pbb, T("Keringanan PBB", "Relief of land tax"), T("Surat kelurahan untuk permohonan keringanan PBB.", "Letter of the village for relief of land and building tax."),
            Choice("ground", "Alasan", "Ground", Option("poor", "Kurang mampu", "Low income"), Option("widow", "Janda", "Widow"), Option("pensioner", "Pensiunan", "Pensioner"), Option("veteran", "Veteran", "Veteran")).Needed(),
            Number("tax_year", "Tahun pajak", "Tax year", 2010, 2100).Needed(),
            Line("nop", "NOP (18 angka, tanpa titik)", "Tax object number (18 digits, no dots)") with { Digits = 18 })
            with { Stages = [new("letter-ready", T("Surat kelurahan siap", "Letter of the village is ready")), new("sent-to-bpprd", T("Sudah dikirim ke BPPRD", "Sent to the tax office")), new("decided", T("Sudah diputuskan BPPRD", "Decided by the tax office"))] },
        Office("pbb-bukti-bayar", ServiceCode.Pbb, T("Bukti bayar PBB", "Receipt of land tax"), T("Kirim foto atau PDF bukti bayar agar dicocokkan petugas pemungut. Uang tidak pernah dibayarkan di sini.", "Send a photo or PDF of a receipt for the collector's check. No money is ever paid here."),
            Line("nop", "NOP (18 angka, tanpa titik)", "Tax object number (18 digits, no dots)").Needed() with { Digits = 18 },
            Number("tax_year", "Tahun pajak", "Tax year", 2010, 2100).Needed(),
            Since("paid_on", "Tanggal bayar", "Paid on").Needed(),
            Choice("paid_at", "Dibayar lewat", "Paid through", Option("bank", "Bank", "Bank"), Option("collector", "Petugas pemungut", "Collector"), Option("post", "Kantor pos", "Post office"), Option("online", "Dompet atau toko daring", "Wallet or online shop"), Option("other", "Lainnya", "Other")).Needed())
            with { Stages = [new("sent-to-collector", T("Diteruskan ke petugas pemungut", "Passed on to the collector")), new("matched", T("Cocok dengan catatan pemungut", "Agrees with the collector's list"))] },
        Office("bpjs-bantuan", ServiceCode.Bpjs, T("Bantuan BPJS Kesehatan", "Help with BPJS Kesehatan"), T("Petugas mendampingi sampai ke kanal resmi BPJS. Status kepesertaan tidak diperiksa di sini.", "An officer goes with you to BPJS's own channels. Membership is not checked here."),
            Choice("problem", "Keperluan", "What is needed", Option("card-inactive", "Kartu tidak aktif", "Card inactive"), Option("change-clinic", "Pindah faskes", "Change of clinic"), Option("pbi", "Usulan PBI (SKTM)", "Subsidy proposal"), Option("newborn", "Tambah bayi baru lahir", "Add a newborn")).Needed())
            with { KeptForDays = HealthDays },
        Office(HospitalType.Code, ServiceCode.Rsud, T("Bantuan pendaftaran rumah sakit", "Help with the hospital"), T("Dibantu mendaftar lewat Mobile JKN atau menyiapkan angkutan.", "Help to register with Mobile JKN or with transport."),
            Choice(HospitalType.Help, "Keperluan", "What is needed", Option("register", "Dibantu mendaftar", "Registration"), Option(HospitalType.Transport, "Angkutan ke rumah sakit", "Transport")).Needed(),
            Ahead(HospitalType.Wanted, "Untuk kapan", "For when"))
            with { KeptForDays = HealthDays },
        Office("layanan-mandiri-akun", ServiceCode.LayananMandiri, T("Bantuan akun Layanan Mandiri", "Help with the self-service account"), T("Pembuatan atau pengaturan ulang PIN di kantor kelurahan.", "Making or renewing a PIN at the village office."),
            Choice("help", "Keperluan", "What is needed", Option("new", "Akun baru", "New account"), Option("pin", "Lupa PIN", "Forgotten PIN"), Option("letter", "Permohonan surat", "Letter")).Needed()),
    ];

    private static RequestType Office(string code, ServiceCode service, LocalText name, LocalText description, params RequestField[] fields) => new(code, service, name, description)
    {
        Group = Help,
        Fields = fields,
        NeedsPhone = true,
    };
}
