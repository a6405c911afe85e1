using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Accounts;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService;

namespace SmartVillage.Adapters.OpenSidApi.Staff;

/// <summary>Look-ups of staff. Their contract takes a NIK in the query; the call goes from this service to OpenSID only, and addresses are never written down.</summary>
internal sealed class StaffRegister(IOpenSidStaffApi api, AccountLine line) : IStaffRegister
{
    public Task<AdapterAnswer<IReadOnlyList<StaffResident>>> FindAsync(StaffResidentFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter is { Nik: null, Id: null, Name: null } || (filter.Nik is { } nik && !Digits.Are(nik, Digits.OfNik))
            ? Task.FromResult(AdapterAnswers.Failed<IReadOnlyList<StaffResident>>(AnswerStatus.Invalid, "Isi NIK 16 angka, nomor penduduk di OpenSID, atau nama."))
            : line.ListAsync(
                (bearer, page) => api.ResidentsAsync(bearer, filter.Nik, filter.Id, filter.Name, page, AccountLine.PageSize, cancellationToken),
                row => row.Id is { } id ? new StaffResident(id, row.Text("nik") is { } number ? Masking.Number(number) : null, row.Text("nama")) : null,
                cancellationToken);
    }

    public Task<AdapterAnswer<StaffVillage>> VillageAsync(CancellationToken cancellationToken) => line.OneAsync(
        bearer => api.VillageAsync(bearer, cancellationToken),
        row => row.Text("kode_desa", "nama_desa") is null ? null : new StaffVillage(row.Text("kode_desa"), row.Text("nama_desa"), row.Text("nama_kecamatan"), row.Text("nama_kabupaten")),
        cancellationToken);

    public Task<AdapterAnswer<IReadOnlyDictionary<string, long>>> MonthAsync(int year, int month, CancellationToken cancellationToken) =>
        month is < 1 or > 12 || year is < 1945 or > 9999
            ? Task.FromResult(AdapterAnswers.Failed<IReadOnlyDictionary<string, long>>(AnswerStatus.Invalid, "Bulan atau tahun tidak sah."))
            : line.OpenCountsAsync(() => api.MonthAsync(month, year, cancellationToken), cancellationToken);
}
