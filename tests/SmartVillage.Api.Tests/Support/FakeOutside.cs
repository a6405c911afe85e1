using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Bpjs;
using SmartVillage.Services.Kependudukan;
using SmartVillage.Services.Nib;
using SmartVillage.Services.Pbb;
using SmartVillage.Services.Pju;
using SmartVillage.Services.Rsud;

namespace SmartVillage.Api.Tests.Support;

/// <summary>All outside systems with a contract in one, with the answers that a test gives them.</summary>
internal sealed class FakeOutside : IServiceAdapter, IPbbBillingPort, IBpjsEligibility, IPersonVerifier, IHospitalQueuePort, IBedAvailabilityPort, ILicenseRegistry, IOpen311Outlet, IHealthIndex
{
    public const string Owner = "Sari";

    public string Name => "Luar";

    public ServiceCode Code => ServiceCode.Pbb;

    public bool CarriesService => false;

    public AdapterMode Mode { get; set; } = AdapterMode.Live;

    /// <summary>What they say when they do not say yes.</summary>
    public AnswerStatus? Failing { get; set; }

    /// <summary>Where a report that was handed over is.</summary>
    public OutletState Report { get; set; } = new(IsOpen: true, "Petugas berangkat besok", UpdatedAt: null, ExpectedAt: null);

    /// <summary>What was asked, in order.</summary>
    public List<object> Asked { get; } = [];

    public Task<AdapterHealth> CheckAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<PbbBill>> InquireAsync(Nop nop, int taxYear, BillProof proof, CancellationToken cancellationToken) => SayAsync(
        (nop.Digits, taxYear, proof),
        proof is BillProof.OwnerName name && !string.Equals(name.Word, Owner, StringComparison.OrdinalIgnoreCase)
            ? AdapterAnswers.Failed<PbbBill>(AnswerStatus.NotFound, "Tagihan tidak ditemukan.")
            : AdapterAnswers.Ok(new PbbBill { Nop = nop, TaxYear = taxYear, Amount = 85_000, IsPaid = false, DueOn = new DateOnly(2026, 9, 30), ListOf = new DateOnly(2026, 2, 1) }));

    public Task<AdapterAnswer<BpjsEligibility>> ByNikAsync(string nik, DateOnly serviceDate, ResidentConsent consent, CancellationToken cancellationToken) =>
        SayAsync((nik, consent.Reference), AdapterAnswers.Ok(new BpjsEligibility(true, "AKTIF", "KELAS III", "Puskesmas Uji", new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero))));

    public Task<AdapterAnswer<BpjsEligibility>> ByCardAsync(string card, DateOnly serviceDate, ResidentConsent consent, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<PersonMatch>> VerifyAsync(string nik, string name, DateOnly birthDate, ResidentConsent consent, CancellationToken cancellationToken) =>
        SayAsync((nik, name, birthDate), AdapterAnswers.Ok(PersonMatch.NoMatch));

    public Task<AdapterAnswer<QueueState>> RemainingAsync(string bookingCode, CancellationToken cancellationToken) =>
        SayAsync(bookingCode, AdapterAnswers.Ok(new QueueState("A-5", "Poli Anak", null, 4, "A-1", 900)));

    public Task<AdapterAnswer<IReadOnlyList<BedRoom>>> ListAsync(CancellationToken cancellationToken) =>
        SayAsync("beds", AdapterAnswers.Ok<IReadOnlyList<BedRoom>>([new BedRoom("Anggrek", "KL3", 20, 3, null, null)]));

    public Task<AdapterAnswer<string>> PatientNumberAsync(string nik, ResidentConsent consent, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<HealthFacility>> OrganizationAsync(string organizationId, CancellationToken cancellationToken) =>
        SayAsync(organizationId, AdapterAnswers.Ok(new HealthFacility(organizationId, "Puskesmas Uji", true, ["+62 725 000000"])));

    public Task<AdapterAnswer<IReadOnlyList<HealthPlace>>> LocationsAsync(string organizationId, CancellationToken cancellationToken) =>
        SayAsync(organizationId, AdapterAnswers.Ok<IReadOnlyList<HealthPlace>>([new HealthPlace("L-1", "Poli Umum", true)]));

    public Task<AdapterAnswer<IReadOnlyList<HealthPlace>>> HealthcareServicesAsync(string organizationId, CancellationToken cancellationToken) =>
        SayAsync(organizationId, AdapterAnswers.Ok<IReadOnlyList<HealthPlace>>([new HealthPlace("H-1", "Imunisasi", null)]));

    public Task<AdapterAnswer<LicenseState>> CheckLicenseAsync(string licenseId, CancellationToken cancellationToken) =>
        SayAsync(licenseId, AdapterAnswers.Ok(new LicenseState(licenseId, "9120001234567", null, "58", "Izin terbit")));

    public Task<AdapterAnswer<LicenseRecord>> InquireLicenseAsync(string licenseId, CancellationToken cancellationToken) => SayAsync(
        licenseId, AdapterAnswers.Ok(new LicenseRecord(licenseId, null, "1872041002", "02", [new BusinessProject("R-1", "56102", "Warung makan", "Rendah")], [new LicensePaper("Sertifikat standar", "DPMPTSP", null, null)])));

    public Task<AdapterAnswer<IReadOnlyList<BusinessProject>>> ListProjectsAsync(string nib, CancellationToken cancellationToken) =>
        SayAsync(nib, AdapterAnswers.Ok<IReadOnlyList<BusinessProject>>([new BusinessProject("R-1", "56102", "Warung makan", "Rendah")]));

    public Task<AdapterAnswer<IReadOnlyList<IReadOnlyDictionary<string, string>>>> ListReferencesAsync(string code, CancellationToken cancellationToken) => SayAsync(
        code, AdapterAnswers.Ok<IReadOnlyList<IReadOnlyDictionary<string, string>>>([new Dictionary<string, string>(StringComparer.Ordinal) { ["kode"] = "01" }]));

    public Task<AdapterAnswer<IReadOnlyList<OutletService>>> ServicesAsync(CancellationToken cancellationToken) =>
        SayAsync("services", AdapterAnswers.Ok<IReadOnlyList<OutletService>>([new OutletService("LAMPU", "Lampu jalan", false)]));

    public Task<AdapterAnswer<OutletReceipt>> CreateAsync(OutletReport report, CancellationToken cancellationToken) => SayAsync(report, AdapterAnswers.Ok(new OutletReceipt("D-77", null, null)));

    public Task<AdapterAnswer<OutletReceipt>> ResolveAsync(string token, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<OutletState>> StateAsync(string requestId, CancellationToken cancellationToken) => SayAsync(requestId, AdapterAnswers.Ok(Report));

    private Task<AdapterAnswer<T>> SayAsync<T>(object asked, AdapterAnswer<T> answer)
        where T : notnull
    {
        Asked.Add(asked);
        return Task.FromResult(Failing is { } status ? AdapterAnswers.Failed<T>(status, "Sistem luar tidak menjawab.") : answer);
    }
}
