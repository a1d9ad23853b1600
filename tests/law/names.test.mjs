// SPDX-License-Identifier: MIT
// Agencies as offices write them in their lists: 22 are understood, 4 are refused with what to choose.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runner } from '../command.mjs';

const { hotro } = runner();

const AGENCIES = {
  science_department: ['Sở KH&CN', 'Sở KHCN', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'Sở KH&CN (Quảng Ninh)', 'So Khoa hoc va Cong nghe'],
  party_committee_office: ['VP Tỉnh ủy', 'Văn phòng Tỉnh uỷ Quảng Ninh'],
  peoples_committee_office: ['Văn phòng UBND tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh Quảng Ninh'],
  provincial_administration: ['Sở Tài chính', 'Sở Nội vụ', 'Thanh tra tỉnh', 'Thanh tra tỉnh Quảng Ninh', 'Ban Quản lý Khu kinh tế Quảng Ninh'],
  provincial_party: ['Ban Tổ chức Tỉnh ủy', 'Ủy ban Kiểm tra Tỉnh ủy', 'UBKT Tỉnh ủy Quảng Ninh', 'Đảng ủy UBND tỉnh'],
  provincial_front: ['Ủy ban MTTQ Việt Nam tỉnh', 'Tỉnh đoàn', 'Hội LHPN tỉnh Quảng Ninh', 'Liên đoàn Lao động tỉnh'],
  commune_administration: ['UBND phường Hạ Long', 'UBND xã Tiên Yên', 'UBND đặc khu Vân Đồn', 'Văn phòng HĐND và UBND phường Bãi Cháy',
    'Phòng Văn hóa - Xã hội phường Hồng Gai', 'Phòng Kinh tế UBND xã Tiên Yên', 'UBND phường Hạ Long, tỉnh Quảng Ninh'],
  commune_party: ['Đảng ủy xã Tiên Yên', 'Văn phòng Đảng ủy phường Hồng Gai', 'Đảng ủy phường Hạ Long, tỉnh Quảng Ninh',
    'Ban Xây dựng Đảng, Đảng ủy phường Hạ Long'],
  commune_front: ['Ủy ban MTTQ xã Ba Chẽ', 'Hội Nông dân xã Ba Chẽ'],
  it_center: ['Trung tâm Công nghệ và Thông tin'],
  information_center: ['Trung tâm Thông tin, Văn phòng UBND tỉnh', 'Trung tâm Thông tin thuộc VP UBND tỉnh Quảng Ninh'],
};
// Hospitals and schools have centers of information too; no source says where the delegation's office belongs; a commune is no agency.
const REFUSED = ['TT CNTT', 'Trung tâm Thông tin', 'Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'Hạ Long', 'Công an tỉnh', 'Bệnh viện đa khoa tỉnh', 'HĐND tỉnh',
  'Trường THPT Chuyên Hạ Long'];

test('agencies as offices write them', () => {
  const written = [...Object.values(AGENCIES).flat(), ...REFUSED];
  const { status, stdout } = hotro(['names', '--json'], { input: `agency\n${written.map((one) => `"${one}"`).join('\n')}\n` });
  assert.equal(status, 0);
  const means = Object.fromEntries(JSON.parse(stdout).written.map((cell) => [cell.written, cell.means?.agency]));
  for (const [agency, names] of Object.entries(AGENCIES)) for (const one of names) assert.equal(means[one], agency, one);
  for (const one of REFUSED) assert.ok(one in means && means[one] === undefined, one);
});

test('columns as offices head them', () => {
  const { status, stdout } = hotro(['names', '--json'], {
    input: 'STT;Họ và tên;Chức vụ;Ngạch;Mã cán bộ;Cơ quan;Ngày phân công;Ngày thôi;Thành tiền;Mức hưởng;Số tháng;Ghi chú\n',
  });
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(stdout).columns.map(({ fact }) => fact),
    ['-', '-', '-', '-', 'id', 'agency', 'duty_from', 'duty_to', 'claimed_total', '-', '-', '-']);
});
