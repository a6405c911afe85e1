namespace SmartVillage.TestSupport.OpenSid;

/// <summary>Profile of a synthetic village.</summary>
public sealed record OpenSidVillage
{
    /// <summary>Name without the word for its kind.</summary>
    public required string Name { get; init; }

    /// <summary>Dotted code, <c>18.72.04.1002</c>.</summary>
    public required string Code { get; init; }

    public string District { get; init; } = "Metro Timur";

    public string Regency { get; init; } = "Metro";

    public string Province { get; init; } = "Lampung";

    /// <summary>Whether it is a kelurahan: one hamlet named <c>-</c> above its RW and RT.</summary>
    public bool IsKelurahan { get; init; } = true;

    /// <summary>Hamlets of a desa.</summary>
    public IReadOnlyList<string> Hamlets { get; init; } = ["KRAJAN", "SIDOREJO", "MARGOMULYO"];

    /// <summary>Whether hamlets have RW; without, RT lie directly under the hamlet (<c>rw = '-'</c>).</summary>
    public bool HasRw { get; init; } = true;

    /// <summary>The kelurahan of the demo.</summary>
    public static OpenSidVillage Tejosari { get; } = new() { Name = "Tejosari", Code = "18.72.04.1002" };

    /// <summary>A second kelurahan for databases that several share.</summary>
    public static OpenSidVillage Margodadi { get; } = new() { Name = "Margodadi", Code = "18.72.03.1004", District = "Metro Selatan" };

    /// <summary>A desa with hamlets.</summary>
    public static OpenSidVillage Purwodadi { get; } = new() { Name = "Purwodadi", Code = "18.02.06.2007", District = "Trimurjo", Regency = "Lampung Tengah", IsKelurahan = false };

    internal string Digits => Code.Replace(".", string.Empty, StringComparison.Ordinal);
}
