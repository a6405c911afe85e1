using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Services;

namespace SmartVillage.App.Configuration;

/// <summary>What every adapter with a contract is told in the same way: mode, address, contract, officer, and secrets out of files.</summary>
internal sealed class AdapterSection(SettingValues values, string folder)
{
    public AdapterContract Contract(string name) => new()
    {
        Wanted = values.OptionalChoice($"Adapters:{name}:Mode", "Off", "Sandbox", "Live") switch
        {
            "Sandbox" => AdapterMode.Sandbox,
            "Live" => AdapterMode.Live,
            _ => null,
        },
        Url = values.Url($"Adapters:{name}:Url"),
        Reference = values.Text($"Adapters:{name}:ContractReference"),
        Officer = values.Text($"Adapters:{name}:Officer"),
    };

    /// <summary>The text of a file; null when none is named. A file that is named and cannot be read is a mistake.</summary>
    public string? Secret(string key)
    {
        if (values.Text($"Adapters:{key}") is not { } file)
        {
            return null;
        }

        try
        {
            return File.ReadAllText(Path.GetFullPath(file, folder)).Trim();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            values.Fail($"Adapters:{key}", "menunjuk berkas yang tidak ada atau tidak dapat dibaca");
            return null;
        }
    }
}
