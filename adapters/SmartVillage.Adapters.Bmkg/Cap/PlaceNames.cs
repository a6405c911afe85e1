namespace SmartVillage.Adapters.Bmkg.Cap;

/// <summary>Names of places in running text, as whole words: <c>Metro</c> is not in <c>Metropolitan</c>.</summary>
internal static class PlaceNames
{
    private static readonly string[] RegencyTitles = ["Kota Administrasi", "Kota Adm.", "Kota", "Kabupaten", "Kab."];

    private static readonly string[] ProvinceTitles =
        ["Provinsi", "Daerah Istimewa", "Daerah Khusus Ibukota", "Daerah Khusus", "DI.", "DI", "D.I.", "DKI", "DKJ"];

    /// <summary>Whether a text names the province, whatever title either writes before it (<c>DI Yogyakarta</c>, <c>Daerah Istimewa Yogyakarta</c>).</summary>
    public static bool NamesProvince(string text, string? province) => Names(text, Without(province, ProvinceTitles));

    /// <summary>A city or regency without its title.</summary>
    public static string? OfRegency(string? regency) => Without(regency, RegencyTitles);

    /// <summary>Whether a text holds a name as whole words.</summary>
    public static bool Names(string? text, string? name)
    {
        if (text is null || string.IsNullOrWhiteSpace(name))
        {
            return false;
        }

        var wanted = name.Trim();
        for (var at = text.IndexOf(wanted, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + wanted.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Without(string? name, string[] titles)
    {
        var rest = name?.Trim();
        for (var found = true; found && rest is not null;)
        {
            found = false;
            foreach (var title in titles.Where(title => rest.StartsWith($"{title} ", StringComparison.OrdinalIgnoreCase)))
            {
                rest = rest[title.Length..].TrimStart();
                found = true;
                break;
            }
        }

        return rest;
    }
}
