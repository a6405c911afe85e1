using Microsoft.Extensions.DependencyInjection;
using SmartVillage.App.Commands;
using SmartVillage.Domain.Errors;
using SmartVillage.Marketplace.Photos;

namespace SmartVillage.App.Doctor;

/// <summary>Looks at the websites from which photos of goods come: one that redirects looks to buyers like a village without photos.</summary>
internal static class PhotoDoctor
{
    public static async Task<IReadOnlyList<Finding>> ExamineAsync(CommandScope scope, CancellationToken cancellationToken) =>
        [.. (await scope.Services.GetRequiredService<IPhotoWebsites>().ExamineAsync(cancellationToken)).Select(Of), .. WithoutWebsite(scope)];

    /// <summary>Photos that are on no page only because nobody wrote down where they are.</summary>
    private static List<Finding> WithoutWebsite(CommandScope scope)
    {
        var (checks, proxy) = (scope.Get<IPhotoChecks>(), scope.Get<IPhotoProxy>());
        try
        {
            return
            [
                .. checks.ListSources().Select(source => source.Name).Where(source => !proxy.Knows(source)).Select(source => (Source: source, checks.List(source).Count)).Where(one => one.Count > 0)
                    .Select(one => new Finding(
                        Finding.Configuration, "photos-without-website", $"{one.Source}: WebUrl", FindingLevel.Note,
                        $"{one.Count} foto produk lapak tidak ditampilkan, karena alamat situs desa belum diisi.", "Tulis alamat situs OpenSID desa itu sebagai WebUrl.")),
            ];
        }
        catch (StoreException)
        {
            // What is the matter with the store is told where the store is looked at.
            return [];
        }
    }

    /// <summary>Without photos everything else goes on, so the exit code stays.</summary>
    private static Finding Of(PhotoWebsite website)
    {
        var subject = $"{website.Source}: WebUrl";
        return website.State switch
        {
            PhotoWebsiteState.Answers => new Finding(Finding.Configuration, "photos", subject, FindingLevel.Ok, "Situs desa menjawab; foto produk lapak diambil dari sana."),
            PhotoWebsiteState.Redirects => new Finding(
                Finding.Configuration, "photos-redirected", subject, FindingLevel.Warning,
                website.Destination is { } there ? $"Situs desa mengalihkan ke {there}, sehingga foto produk lapak tidak dapat diambil." : "Situs desa mengalihkan ke alamat lain, sehingga foto produk lapak tidak dapat diambil.",
                "Bila alamat itu memang milik desa, tulis sebagai WebUrl; pengalihan tidak pernah diikuti."),
            PhotoWebsiteState.Inside => new Finding(
                Finding.Configuration, "photos-inside", subject, FindingLevel.Warning, "Nama situs desa menunjuk ke jaringan dalam, sehingga foto produk lapak tidak diambil dari sana.",
                "Bila OpenSID memang berada di jaringan ini, tulis WebUrlInside: true pada sumbernya; bila tidak, tanyakan kepada pengelola nama domainnya."),
            _ => new Finding(
                Finding.Configuration, "photos-unavailable", subject, FindingLevel.Warning, "Situs desa tidak menjawab, sehingga foto produk lapak yang baru tidak dapat diambil.",
                "Periksa WebUrl dan situs itu dari mesin ini, lalu ulangi."),
        };
    }
}
