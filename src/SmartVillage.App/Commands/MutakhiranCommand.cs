using System.CommandLine;
using SmartVillage.App.Mutakhiran;

namespace SmartVillage.App.Commands;

/// <summary><c>mutakhiran</c>: campaigns that find and repair incomplete data.</summary>
internal static class MutakhiranCommand
{
    public static Command Create() => new("mutakhiran", "Kampanye mutakhiran: membuka, melihat kemajuan, mencetak lembar, memasukkan jawaban, memutuskan usul, menulis daftar kerja, membuat berkas impor, mencatat hasilnya, dan menutup.")
    {
        StartCampaign.Create(),
        CampaignStatus.Create(),
        CampaignLists.Create(),
        CampaignImport.Create(),
        WorkCommand.Create(),
        DecisionsCommand.Create(),
        DecideCommand.Create(),
        StatementsCommand.Create(),
        ScreensCommand.Create(),
        ImportFileCommand.Create(),
        ImportOutcomeCommand.Create(),
        CampaignClose.Create(),
    };
}
