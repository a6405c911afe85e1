namespace SmartVillage.Services;

/// <summary>Services by the text that names them to the outside; the order is the one residents know from the pilot.</summary>
public static class ServiceCodes
{
    private static readonly string[] Texts =
        ["bpjs", "ambulans", "layanan-mandiri", "nib", "psc119", "kependudukan", "pbb", "pju", "rsud", "bpbd"];

    /// <summary>All ten, in order.</summary>
    public static IReadOnlyList<ServiceCode> All { get; } = Enum.GetValues<ServiceCode>();

    /// <summary>Text as <c>layanan-mandiri</c>.</summary>
    public static string TextOf(ServiceCode code) => Texts[(int)code];

    /// <summary>Reads what <see cref="TextOf"/> gives; nothing else, also not another case.</summary>
    public static bool TryParse(string? text, out ServiceCode code)
    {
        var index = Array.IndexOf(Texts, text);
        code = index < 0 ? default : (ServiceCode)index;
        return index >= 0;
    }
}
