using Microsoft.Extensions.DependencyInjection;
using SmartVillage.App.Commands;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService;
using SmartVillage.Services.SelfService.Citizen;

namespace SmartVillage.App.Doctor;

/// <summary>Looks at every adapter to an outside system: whether it answers, and what one that is off lacks.</summary>
internal static class AdapterDoctor
{
    public static async Task<IReadOnlyList<Finding>> ExamineAsync(CommandScope scope, CancellationToken cancellationToken)
    {
        var adapters = scope.Services.GetServices<IServiceAdapter>().ToList();
        var healths = await Task.WhenAll(adapters.Select(adapter => adapter.CheckAsync(cancellationToken)));
        return [.. adapters.Zip(healths, Of), .. adapters.Select(WithoutStaff).OfType<Finding>()];
    }

    /// <summary>Residents can send letters without an account of the staff, but nobody sees what becomes of them.</summary>
    private static Finding? WithoutStaff(IServiceAdapter adapter) => adapter is ICitizenPortal { Citizen: not null } and IStaffDesk { Letters: null }
        ? new Finding(
            Finding.Configuration, "adapter-staff-missing", $"Adapters:{adapter.Name}:StaffUser", FindingLevel.Warning,
            "Akun petugas OpenSID belum diisi: surat warga diteruskan tetapi keadaannya tidak diikuti, dan pengaduan tidak dapat dijawab.",
            "Isi StaffUser dan StaffPasswordFile di bagian OpenSidApi yang sama dengan akun tersendiri, bukan akun seorang pegawai.")
        : null;

    /// <summary>An outside system in trouble is nobody's fault here, so it never changes the exit code.</summary>
    private static Finding Of(IServiceAdapter adapter, AdapterHealth health)
    {
        var subject = $"Adapters:{adapter.Name}";
        var service = ServiceCodes.TextOf(adapter.Code);
        var sandbox = adapter.Mode == AdapterMode.Sandbox ? " (uji coba)" : string.Empty;
        return health.Status switch
        {
            AdapterStatus.Ok => new Finding(
                Finding.Configuration, "adapter-ok", subject, FindingLevel.Ok, $"Layanan {service}{sandbox}: menjawab dalam {(long)(health.Latency?.TotalMilliseconds ?? 0)} milidetik."),
            AdapterStatus.Disabled when health.Missing.Count > 0 => new Finding(
                Finding.Configuration, "adapter-off", subject, FindingLevel.Note, $"Layanan {service}: nonaktif; belum ada {string.Join(", ", health.Missing)}.",
                "Isi yang kurang bila ada perjanjiannya; tanpa itu layanan tetap berjalan sebagai direktori atau antrean. Lihat README.md."),
            AdapterStatus.Disabled => new Finding(Finding.Configuration, "adapter-off", subject, FindingLevel.Note, $"Layanan {service}: nonaktif. {health.Reason}"),
            AdapterStatus.Degraded => new Finding(
                Finding.Configuration, "adapter-degraded", subject, FindingLevel.Warning, $"Layanan {service}{sandbox}: {health.Reason}", "Periksa lagi beberapa menit kemudian."),
            _ => new Finding(
                Finding.Configuration, "adapter-down", subject, FindingLevel.Warning, $"Layanan {service}{sandbox}: {health.Reason}",
                "Periksa jaringan, alamat, dan kunci; sementara itu layanan ini turun sendiri ke antrean atau direktori."),
        };
    }
}
