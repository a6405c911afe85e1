using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Services;

namespace SmartVillage.App.Configuration;

/// <summary>What every adapter with a contract is told in the same way: mode, address, contract, officer, and secrets out of files.</summary>
internal sealed class AdapterSection(SettingValues values, string folder)
{
    public AdapterContract Contract(string name) => ContractAt($"Adapters:{name}");

    public AdapterContract ContractAt(string section) => new()
    {
        Wanted = values.OptionalChoice($"{section}:Mode", "Off", "Sandbox", "Live") switch
        {
            "Sandbox" => AdapterMode.Sandbox,
            "Live" => AdapterMode.Live,
            _ => null,
        },
        Url = values.Url($"{section}:Url"),
        Reference = values.Text($"{section}:ContractReference"),
        Officer = values.Text($"{section}:Officer"),
    };

    /// <summary>The text of a file; null when none is named. A file that is named and cannot be read is a mistake.</summary>
    public string? Secret(string key) => SecretAt($"Adapters:{key}");

    public string? SecretAt(string key)
    {
        if (values.Text(key) is not { } file)
        {
            return null;
        }

        try
        {
            return File.ReadAllText(Path.GetFullPath(file, folder)).Trim();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            values.Fail(key, "menunjuk berkas yang tidak ada atau tidak dapat dibaca");
            return null;
        }
    }
}
