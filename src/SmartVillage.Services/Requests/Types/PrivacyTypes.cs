using static SmartVillage.Services.Requests.Types.FieldKit;

namespace SmartVillage.Services.Requests.Types;

/// <summary>
/// What people may ask about their own data, in every village: to see it and who looked at it, and to have it put right. Both are answered within 72 hours by the clock, not by the office's hours
/// (UU 27/2022 articles 30 and 32). Who asks shows a card at the office; numbers are never written into the form.
/// </summary>
public static class PrivacyTypes
{
    /// <summary>Code of a request to see one's data.</summary>
    public const string Access = "data-akses";

    /// <summary>Code of a request to have one's data put right.</summary>
    public const string Correction = "data-perbaikan";

    private static readonly TimeSpan ByLaw = TimeSpan.FromHours(3 * 24);

    private static readonly RequestStage Known = new("identity-checked", T("Identitas pemohon sudah dicocokkan", "Identity of the requester was checked"));

    private static readonly RequestField Whose = Choice(
        "whose", "Data siapa", "Whose data", Option("own", "Data saya sendiri", "My own"), Option("child", "Anak saya", "My child's"), Option("ward", "Orang yang saya wakili", "Of somebody I act for")).Needed();

    internal static IEnumerable<RequestType> All =>
    [
        Make(Access, "Melihat data saya", "See my data", "Salinan data Anda di kelurahan, dan siapa saja yang membacanya.", "A copy of your data at the village, and who read it.",
            Choice("wanted", "Yang diminta", "What is wanted", Option("copy", "Salinan data", "Copy of the data"), Option("readers", "Siapa yang membacanya", "Who read it"), Option("both", "Keduanya", "Both")).Needed())
            with { Stages = [Known, new("answered", T("Jawaban sudah diserahkan", "The answer was handed over"))] },
        Make(Correction, "Memperbaiki data saya", "Have my data corrected", "Data yang salah atau belum lengkap. Bawa dokumennya ke kantor.", "Data that are wrong or incomplete. Bring the document to the office.",
            Choice(
                "field", "Yang salah", "What is wrong",
                Option("name", "Nama", "Name"), Option("birth", "Tempat atau tanggal lahir", "Place or date of birth"), Option("family", "Keluarga atau KK", "Family or family card"),
                Option("address", "Alamat atau RT", "Address or RT"), Option("status", "Status kawin, pekerjaan, atau pendidikan", "Marital status, occupation or education"), Option("other", "Lainnya", "Other")).Needed())
            with { Stages = [Known, new("corrected", T("Data sudah diperbaiki, atau diteruskan ke Dukcapil", "The data was corrected, or passed on to the civil registry")), new("notified", T("Pemohon sudah diberi tahu hasilnya", "The requester was told the result"))] },
    ];

    private static RequestType Make(string code, string id, string en, string longId, string longEn, RequestField field) => new(code, null, T(id, en), T(longId, longEn))
    {
        Group = T("Data pribadi", "Personal data"),
        Keywords = ["data pribadi", "privasi"],
        Fields = [Whose, field],
        IsEverywhere = true,
        NeedsPhone = true,
        TakesFiles = false,
        Within = ByLaw,
        RunsByClock = true,
        Warning = T("Jangan menulis NIK atau No. KK; identitas dicocokkan di kantor.", "Do not write identity numbers; your identity is checked at the office."),
    };
}
