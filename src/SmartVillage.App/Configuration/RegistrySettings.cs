using Microsoft.Extensions.Configuration;
using SmartVillage.Api.Nib;
using SmartVillage.Services.Nib;
using SmartVillage.Services.Nib.Kbli;

namespace SmartVillage.App.Configuration;

/// <summary>What is configured about business numbers beside the register itself: who may send them, and the lists of business fields.</summary>
internal static class RegistrySettings
{
    private const string Receiver = "Adapters:OssRba:Receiver";

    /// <summary>The account for OSS; null when there is none. Half of one is a mistake: an address that everybody may call must not come of it.</summary>
    public static NibReceiver? ReadReceiver(SettingValues values, string folder)
    {
        var user = values.Text($"{Receiver}:User");
        var password = new AdapterSection(values, folder).SecretAt($"{Receiver}:PasswordFile");
        if (user is null && password is null)
        {
            return null;
        }

        if (user is null || string.IsNullOrEmpty(password))
        {
            values.Fail(user is null ? $"{Receiver}:User" : $"{Receiver}:PasswordFile", "harus diisi bersama pasangannya, agar OSS dapat dikenali");
            return null;
        }

        return new NibReceiver(user, password);
    }

    /// <summary>The lists, each once per version.</summary>
    public static IReadOnlyList<KbliEdition> ReadKbli(IConfiguration section, SettingValues values, string folder)
    {
        var editions = new List<KbliEdition>();
        foreach (var child in section.GetSection("Kbli").GetChildren())
        {
            var version = values.Choice($"Kbli:{child.Key}:Version", [.. KbliEdition.Known.Select(v => v.ToString())]);
            if (values.Required($"Kbli:{child.Key}:Path", "berkas KBLI dari BPS, misalnya \"kbli-2020.xlsx\"") is not { } file || version is null)
            {
                continue;
            }

            try
            {
                editions.Add(KbliFile.Read(Path.GetFullPath(file, folder), int.Parse(version)));
            }
            catch (FormatException unreadable)
            {
                values.Fail($"Kbli:{child.Key}:Path", $"tidak dapat dipakai: {unreadable.Message}");
            }
        }

        if (editions.GroupBy(e => e.Version).Any(same => same.Count() > 1))
        {
            values.Fail("Kbli", "memuat versi yang sama lebih dari sekali");
        }

        return editions;
    }
}
