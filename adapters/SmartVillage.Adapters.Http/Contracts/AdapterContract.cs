using SmartVillage.Services;

namespace SmartVillage.Adapters.Http.Contracts;

/// <summary>What every system that answers only to a contract needs before anything is sent to it.</summary>
public sealed record AdapterContract
{
    /// <summary>What is wanted: <see cref="AdapterMode.Sandbox"/> or <see cref="AdapterMode.Live"/>; null for off.</summary>
    public AdapterMode? Wanted { get; init; }

    /// <summary>Base address.</summary>
    public Uri? Url { get; init; }

    /// <summary>Number of the agreement (PKS, perjanjian), which only <see cref="AdapterMode.Live"/> needs.</summary>
    public string? Reference { get; init; }

    /// <summary>Name of the officer who answers for it, which only <see cref="AdapterMode.Live"/> needs.</summary>
    public string? Officer { get; init; }

    /// <summary>What is missing, each with the key that gives it.</summary>
    /// <param name="section">Section of the configuration, as <c>Adapters:Bpjs</c>.</param>
    /// <param name="needs">What this system needs besides.</param>
    public IReadOnlyList<string> Missing(string section, IReadOnlyList<AdapterNeed> needs)
    {
        var missing = new List<string>();
        Add(Wanted is not null, "mode Sandbox atau Live", "Mode");
        Add(Url is not null, "alamat layanan", "Url");
        foreach (var need in needs)
        {
            Add(need.IsMet, need.What, need.Key);
        }

        if (Wanted != AdapterMode.Sandbox)
        {
            Add(!string.IsNullOrWhiteSpace(Reference), "nomor perjanjian", "ContractReference");
            Add(!string.IsNullOrWhiteSpace(Officer), "petugas penanggung jawab", "Officer");
        }

        return missing;

        void Add(bool isMet, string what, string key)
        {
            if (!isMet)
            {
                missing.Add($"{what} ({section}:{key})");
            }
        }
    }
}

/// <summary>One thing that a system needs.</summary>
/// <param name="Key">Key below its section.</param>
/// <param name="What">In Indonesian.</param>
/// <param name="IsMet">Whether it is there.</param>
public sealed record AdapterNeed(string Key, string What, bool IsMet)
{
    /// <summary>A need for a text.</summary>
    public static AdapterNeed Text(string key, string what, string? value) => new(key, what, !string.IsNullOrWhiteSpace(value));
}
