using static SmartVillage.Services.Requests.Types.FieldKit;

namespace SmartVillage.Services.Requests.Letters;

/// <summary>
/// Letters that residents ask for with their account of Layanan Mandiri. The type is known to everybody; its fields are those of the kind of letter, which OpenSID tells only to whoever
/// is logged in.
/// </summary>
public static class LetterType
{
    /// <summary>Mark of a letter that waits for its signature.</summary>
    public const string Signing = "waiting-signature";

    /// <summary>Mark of a letter that can be collected.</summary>
    public const string Ready = "ready";

    private const int LongestNote = 500;

    /// <summary>The type, for showing.</summary>
    public static RequestType Shown { get; } = new(
        "layanan-mandiri-surat",
        ServiceCode.LayananMandiri,
        T("Surat lewat Layanan Mandiri", "Letter by self-service"),
        T("Permohonan surat warga yang masuk ke Layanan Mandiri; diteruskan ke OpenSID.", "Letter that a resident asks for with an account; passed on to OpenSID."))
    {
        Group = T("Layanan Mandiri", "Self-service"),
        Keywords = ["surat"],
        NeedsPhone = true,
        TakesFiles = false,
        Stages = [new(Signing, T("Menunggu tanda tangan", "Waits for its signature")) { ByRegistry = true }, new(Ready, T("Surat siap diambil", "Ready to be collected")) { ByRegistry = true }],
    };

    /// <summary>The type with the form of one kind.</summary>
    /// <param name="name">Name of the kind.</param>
    /// <param name="form">Its form.</param>
    public static RequestType Of(string name, LetterForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Shown with { Name = T(name, name), Fields = [.. form.Fields.Select(field => field.Field)] };
    }

    /// <summary>What OpenSID gets as note; it demands one.</summary>
    public static string NoteOf(string? description) => description is null ? "-" : description.Length <= LongestNote ? description : description[..LongestNote];
}
